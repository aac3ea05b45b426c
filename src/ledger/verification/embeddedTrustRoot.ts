import type { LedgerIdentity } from "../../domain/acts/LedgerIdentity.ts";
import type { Hex } from "../../domain/Hex.ts";
import { toRfc3339 } from "../../domain/londonTime.ts";
import { keccakOfHex } from "../../domain/keccak.ts";
import { contractAddresses, ledgerIdentity } from "../deploymentPlan.ts";
import type { Founder, Founding } from "../Founding.ts";
import { publishedContracts } from "./publishedContracts.ts";
import { runtimeCodeHashes } from "./runtimeCodeHashes.ts";

type CodeHashes = Record<Hex, Hex>;

interface EmbeddedTrustRoot {
  identity: LedgerIdentity;
  codeHashes: CodeHashes;
  founding: { memorandum: Hex; founders: Founder[] };
  terms: FoundedTerms;
  sealing: { by: "operator" };
}

/** What the folder says that the ledger is. */
interface FoundedTerms {
  sandbox: boolean;
  startsAt: string;
  receiptKey?: Hex;
}

export function foundedTerms({
  sandbox,
  startTime,
  receiptKey,
}: Pick<Founding, "sandbox" | "startTime" | "receiptKey">): FoundedTerms {
  return { sandbox, startsAt: toRfc3339(startTime), ...(receiptKey === undefined ? {} : { receiptKey }) };
}

/** Gives, where it is asked for, the code at any address once the founding block was executed. */
type CodeAtFounding = () => Promise<(address: Hex) => Promise<Hex>>;

type ContractsFrom = "this program" | "an earlier version" | "the founding alone";

/**
 * The trust root of an embedded ledger, as far as its folder and this program can give one: the founding as the folder
 * tells it, with contracts that some version of this program deployed. A founding that names other contracts is taken
 * at its word, and `contractsFrom` says so: the operator writes the founding, so its word alone is no evidence.
 * An auditor compares chain id, memorandum and founders with what the authorities published, or brings a file.
 */
export async function embeddedTrustRoot(
  founding: Omit<Founding, "contracts">,
  codeAtFounding: CodeAtFounding,
): Promise<{ trust: EmbeddedTrustRoot; contractsFrom: ContractsFrom }> {
  const { chainId, memorandum, founders } = founding;
  const { codeHashes, contractsFrom } = await contractsOf(founding.codeHashes ?? (await knownOnChain(codeAtFounding)));
  const identity = ledgerIdentity(chainId);
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

/** Ledgers were founded before foundings named their code: its own chain tells, if a version of this program knows it. */
async function knownOnChain(codeAtFounding: CodeAtFounding): Promise<CodeHashes | undefined> {
  const code = await codeAtFounding();
  const hashes = Object.values(contractAddresses).map(async (at) => [at, keccakOfHex(await code(at))] as const);
  const found: CodeHashes = Object.fromEntries(await Promise.all(hashes));
  return (await publishedContracts()).find((published) => isSame(found, published));
}

async function contractsOf(
  named: CodeHashes | undefined,
): Promise<{ codeHashes: CodeHashes; contractsFrom: ContractsFrom }> {
  const own = await runtimeCodeHashes();
  if (named === undefined || isSame(named, own)) return { codeHashes: own, contractsFrom: "this program" };
  const isPublished = (await publishedContracts()).some((published) => isSame(named, published));
  // A contract that the founding leaves out is not left unchecked.
  return { codeHashes: { ...own, ...named }, contractsFrom: isPublished ? "an earlier version" : "the founding alone" };
}

function isSame(left: CodeHashes, right: CodeHashes): boolean {
  const entries = Object.entries(left) as [Hex, Hex][];
  return entries.length === Object.keys(right).length && entries.every(([address, hash]) => right[address] === hash);
}
