import type { Hex } from "../Hex.ts";
import type { RegisterName } from "./RegisterName.ts";

/**
 * What an act is signed for: one founding's chain id and the addresses of its contracts (lower case).
 * An act of one ledger fits no other, since every founding draws its own chain id.
 */
export interface LedgerIdentity {
  readonly chainId: number;
  /** The HistoryLog, whose `Appended` events are believed and nobody else's. */
  readonly log: Hex;
  readonly registers: Readonly<Record<RegisterName, Hex>>;
}
