import { hash } from "node:crypto";
import type { Hex } from "../domain/Hex.ts";

/** Where acts were recorded and under which idempotency keys: what a retry needs. About 150 bytes an act. */
export class ActIndex {
  readonly #blocks = new Map<Hex, number>();
  readonly #acts = new Map<string, Hex>();

  blockOf(actHash: Hex): number | undefined {
    return this.#blocks.get(actHash);
  }

  actUnder(keyHash: string): Hex | undefined {
    return this.#acts.get(keyHash);
  }

  record(actHash: Hex, block: number): void {
    this.#blocks.set(actHash, block);
  }

  recordKey(keyHash: string, actHash: Hex): void {
    this.#acts.set(keyHash, actHash);
  }
}

/** Keys are kept hashed: a client may have put anything into them. */
export function hashOfKey(idempotencyKey: string): string {
  return hash("sha256", idempotencyKey);
}
