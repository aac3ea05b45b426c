import type { Hex } from "../domain/Hex.ts";

/** An idempotency key came with another act than the first time. */
export class IdempotencyConflict extends Error {
  override readonly name = "IdempotencyConflict";
  readonly firstAct: Hex;

  constructor(firstAct: Hex) {
    super(`This idempotency key was used for another act (${firstAct}). Use a new key for a new act.`);
    this.firstAct = firstAct;
  }
}
