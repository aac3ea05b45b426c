import type { RecordedAct } from "../domain/acts/Act.ts";
import type { Hex } from "../domain/Hex.ts";
import type { ActIndex } from "./ActIndex.ts";
import { IdempotencyConflict } from "./IdempotencyConflict.ts";

/** Acts that were handed in and are not answered yet, so that the same one sent again waits for the first answer. */
export class UnderWay {
  readonly #index: Pick<ActIndex, "actUnder">;
  readonly #acts = new Map<Hex, Promise<RecordedAct>>();
  readonly #keys = new Map<string, Hex>();

  constructor(index: Pick<ActIndex, "actUnder">) {
    this.#index = index;
  }

  get none(): boolean {
    return this.#acts.size === 0;
  }

  has(hash: Hex): boolean {
    return this.#acts.has(hash);
  }

  answerTo(hash: Hex): Promise<RecordedAct> | undefined {
    return this.#acts.get(hash);
  }

  /** @throws IdempotencyConflict where the key came with another act, recorded or not */
  requireSameAct(hash: Hex, keyHash: string | undefined): void {
    if (keyHash === undefined) return;
    const first = this.#index.actUnder(keyHash) ?? this.#keys.get(keyHash);
    if (first !== undefined && first !== hash) throw new IdempotencyConflict(first);
  }

  begin(hash: Hex, keyHash: string | undefined, recording: Promise<RecordedAct>): void {
    this.#acts.set(hash, recording);
    if (keyHash !== undefined) this.#keys.set(keyHash, hash);
  }

  end(hash: Hex, keyHash: string | undefined): void {
    this.#acts.delete(hash);
    if (keyHash !== undefined) this.#keys.delete(keyHash);
  }
}
