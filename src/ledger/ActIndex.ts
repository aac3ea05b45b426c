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

/**
 * Keys are kept hashed, since a client may have put anything into them, and with the signer whose they are: what one
 * names "1" is nothing to another. (Version 0.1.0 hashed the key alone; such keys find nothing any more, and an act
 * sent again is found by its own hash.)
 */
export function hashOfKey(signer: Hex, idempotencyKey: string): string {
  return hash("sha256", `${signer} ${idempotencyKey}`);
}
