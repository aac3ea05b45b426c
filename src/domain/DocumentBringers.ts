import { documentsBrought } from "./documentsBrought.ts";
import type { Hex } from "./Hex.ts";

interface Brings {
  readonly kind: string;
  readonly organisation: number;
}

/**
 * Whose document each one is: the organisation's whose act brought it first. Only that one may take it down; otherwise
 * anybody could remove another's document by naming it in an act of its own.
 */
export class DocumentBringers {
  readonly #first = new Map<Hex, number>();

  /** Acts have to come in the order of the ledger. @param parts the act's content, or what is left of it */
  observe({ kind, organisation }: Brings, parts: readonly unknown[]): void {
    for (const { sha256 } of parts.flatMap((part) => documentsBrought(kind, part)))
      if (!this.#first.has(sha256)) this.#first.set(sha256, organisation);
  }

  isOf(sha256: Hex, organisation: number): boolean {
    return this.#first.get(sha256) === organisation;
  }
}
