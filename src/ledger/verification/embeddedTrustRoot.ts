import type { PasskeyTerms } from "../../domain/acts/consortium/passkeyTerms.ts";
import type { LedgerIdentity } from "../../domain/acts/LedgerIdentity.ts";
import type { Hex } from "../../domain/Hex.ts";
import { keccakOfHex } from "../../domain/keccak.ts";
import { toRfc3339 } from "../../domain/londonTime.ts";
import { contractsOf } from "../contractsOf.ts";
import { presentPlan } from "../deploymentPlan.ts";
import type { Founder, Founding } from "../Founding.ts";
import { type ContractSet, publishedContracts } from "./publishedContracts.ts";
import { runtimeCodeHashes } from "./runtimeCodeHashes.ts";

interface EmbeddedTrustRoot {
  identity: LedgerIdentity;
  codeHashes: Record<Hex, Hex>;
  founding: { memorandum: Hex; founders: Founder[] };
  terms: FoundedTerms;
  sealing: { by: "operator" };
}

/** What the folder says that the ledger is. */
interface FoundedTerms {
  sandbox: boolean;
  startsAt: string;
  receiptKey?: Hex;
  passkeys?: PasskeyTerms;
}

export function foundedTerms({
  sandbox,
  startTime,
  receiptKey,
  passkeys,
}: Pick<Founding, "sandbox" | "startTime" | "receiptKey" | "passkeys">): FoundedTerms {
  return {
    sandbox,
    startsAt: toRfc3339(startTime),
    ...(receiptKey === undefined ? {} : { receiptKey }),
    ...(passkeys === undefined ? {} : { passkeys }),
  };
}

/** Gives, where it is asked for, the code at any address once the founding block was executed. */
type CodeAtFounding = () => Promise<(address: Hex) => Promise<Hex>>;

type ContractsFrom = "this program" | "an earlier version" | "the founding alone";

/** Contracts, and whose word they rest on. */
interface Vouched extends ContractSet {
  readonly contractsFrom: ContractsFrom;
}

/**
 * The trust root of an embedded ledger, as far as its folder and this program can give one: the founding as the folder
 * tells it, with contracts that some version of this program deployed. A founding that names other contracts is taken
 * at its word, and `contractsFrom` says so: the operator writes the founding, so its word alone is no evidence.
 * An auditor compares chain id, memorandum and founders with what the authorities published, or brings a file.
 */
export async function embeddedTrustRoot(
  founding: Founding,
  codeAtFounding: CodeAtFounding,
): Promise<{ trust: EmbeddedTrustRoot; contractsFrom: ContractsFrom }> {
  const { chainId, memorandum, founders, codeHashes: named } = founding;
  const { contracts, codeHashes, contractsFrom } = await (named === undefined
    ? knownOnChain(founding.contracts, codeAtFounding)
    : knownByName(founding.contracts, named));
  const { identity } = contractsOf({ chainId, contracts });
  return {
    trust: {
      identity,
      codeHashes,
      founding: { memorandum, founders },
      terms: foundedTerms(founding),
      sealing: { by: "operator" },
    },
    contractsFrom,
  };
}

/** Ledgers were founded before foundings named their code: their chain tells whether a version of this program knows it. */
async function knownOnChain(contracts: Founding["contracts"], codeAtFounding: CodeAtFounding): Promise<Vouched> {
  const code = await codeAtFounding();
  const found: Record<Hex, Hex> = {};
  for (const address of Object.values(contracts)) found[address] = keccakOfHex(await code(address));
  // Contracts that no version deployed are held against this program's.
  return (await vouchedFor(found)) ?? present();
}

async function knownByName(contracts: Founding["contracts"], named: Record<Hex, Hex>): Promise<Vouched> {
  return (await vouchedFor(named)) ?? byFoundingAlone(contracts, named);
}

/** The set with this very code, under the names that this program gives it: the founding's could exchange them. */
async function vouchedFor(codeHashes: Readonly<Record<Hex, Hex>>): Promise<Vouched | undefined> {
  const own = await present();
  if (isSame(codeHashes, own.codeHashes)) return own;
  const published = (await publishedContracts()).find((set) => isSame(codeHashes, set.codeHashes));
  return published && { ...published, contractsFrom: "an earlier version" };
}

async function present(): Promise<Vouched> {
  const contracts = Object.fromEntries(presentPlan.names.map((name) => [name, presentPlan.addresses[name]]));
  return { contracts, codeHashes: await runtimeCodeHashes(), contractsFrom: "this program" };
}

/** A contract whose code the founding does not name is not left unchecked: it has this program's, or none that fits. */
async function byFoundingAlone(contracts: Founding["contracts"], named: Record<Hex, Hex>): Promise<Vouched> {
  const own = await runtimeCodeHashes();
  const unnamed = Object.values(contracts).filter((address) => named[address] === undefined);
  const held = Object.fromEntries(unnamed.map((address) => [address, own[address] ?? NO_CODE]));
  return { contracts, codeHashes: { ...named, ...held }, contractsFrom: "the founding alone" };
}

/** keccak256 of nothing, which is what stands where no contract is. */
const NO_CODE = keccakOfHex("0x");

function isSame(left: Readonly<Record<Hex, Hex>>, right: Readonly<Record<Hex, Hex>>): boolean {
  const entries = Object.entries(left) as [Hex, Hex][];
  return entries.length === Object.keys(right).length && entries.every(([address, hash]) => right[address] === hash);
}
