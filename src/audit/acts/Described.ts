import type { Act } from "../../domain/acts/Act.ts";

/** An act that is described. `sequence`: its number in the ledger, Infinity for one that is yet to be recorded. */
export interface Described {
  readonly act: Act;
  readonly sequence: number;
}
