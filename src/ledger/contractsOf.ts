import { type LedgerIdentity, registersSchema } from "../domain/acts/LedgerIdentity.ts";
import { isPermanent, REGISTER_NAMES } from "../domain/acts/RegisterName.ts";
import type { Hex } from "../domain/Hex.ts";
import type { Founding } from "./Founding.ts";
import { LedgerStartRefused } from "./LedgerStartRefused.ts";

/** The contracts that a ledger was founded with, by what they are needed for. */
export interface FoundedContracts {
  /** What acts are signed for. */
  readonly identity: LedgerIdentity;
  readonly carrier: Hex;
}

/**
 * The contracts of a ledger, as its own founding names them: another version of this program may have founded it, with
 * other contracts at other addresses. @throws LedgerStartRefused where one is missing without which there is no ledger
 */
export function contractsOf({ chainId, contracts }: Pick<Founding, "chainId" | "contracts">): FoundedContracts {
  const log = named(contracts, "HistoryLog");
  const carrier = named(contracts, "Carrier");
  const founded = REGISTER_NAMES.filter((name) => contracts[name] !== undefined || isPermanent(name));
  const registers = Object.fromEntries(founded.map((name) => [name, named(contracts, name)]));
  const verifier = contracts["ERC7913WebAuthnVerifier"];
  const passkeyVerifier = verifier === undefined ? {} : { passkeyVerifier: verifier };
  return { identity: { chainId, log, registers: registersSchema.parse(registers), ...passkeyVerifier }, carrier };
}

function named(contracts: Founding["contracts"], name: string): Hex {
  const address = contracts[name];
  if (address !== undefined) return address;
  throw new LedgerStartRefused(
    `The journal's founding names no ${name}, without which there is no ledger. Restore the journal from a backup.`,
  );
}
