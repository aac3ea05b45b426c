import type { Hex } from "../domain/Hex.ts";

/** Documents that acts on their way name: their bytes stay until those acts are answered. */
export class DocumentHolds {
  readonly #counts = new Map<Hex, number>();

  has(sha256: Hex): boolean {
    return this.#counts.has(sha256);
  }

  take(): DocumentHold {
    return new DocumentHold(this.#counts);
  }
}

/** What one act names. */
export class DocumentHold {
  readonly #counts: Map<Hex, number>;
  #held: Hex[] = [];

  constructor(counts: Map<Hex, number>) {
    this.#counts = counts;
  }

  add(digests: readonly Hex[]): void {
    for (const sha256 of digests) this.#counts.set(sha256, (this.#counts.get(sha256) ?? 0) + 1);
    this.#held.push(...digests);
  }

  /** The act was recorded or refused. */
  release(): void {
    for (const sha256 of this.#held) {
      const count = (this.#counts.get(sha256) ?? 1) - 1;
      if (count === 0) this.#counts.delete(sha256);
      else this.#counts.set(sha256, count);
    }
    this.#held = [];
  }
}
