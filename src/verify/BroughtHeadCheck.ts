import { type Hex, ZERO_BYTES32 } from "../domain/Hex.ts";
import type { ViewedBlock } from "./ChainView.ts";
import type { Findings } from "./Findings.ts";

/** A head that somebody else than the operator holds: whoever verifies brings it. */
export interface BroughtHead {
  /** Number of the act, and of all acts then. */
  readonly count: number;
  readonly ledgerHead: Hex;
  /** The block that was last then, where that is known. */
  readonly block?: { readonly number: number; readonly hash: Hex };
  /** Where it comes from, as the subject of a sentence: "The report of 3 June 2025". */
  readonly from: string;
}

type BroughtCode = "ledger-shortened" | "ledger-rewritten" | "head-not-reached";

/** What became of it. */
export interface ComparedHead extends BroughtHead {
  readonly isStillThere: boolean;
}

/**
 * Does the history still have the heads that it had? On a ledger with one operator all that came after the last head
 * that somebody else holds could be rewritten, with other times and without a contest, and would hold by itself.
 */
export class BroughtHeadCheck {
  readonly #brought: readonly BroughtHead[];
  readonly #findings: Findings;
  readonly #heads = new Map<number, Hex>([[0, ZERO_BYTES32]]);
  readonly #blocks = new Map<number, Hex>();

  constructor(brought: readonly BroughtHead[], findings: Findings) {
    this.#brought = brought;
    this.#findings = findings;
  }

  observeAct(sequence: number, ledgerHead: Hex): void {
    if (this.#brought.some(({ count }) => count === sequence)) this.#heads.set(sequence, ledgerHead);
  }

  observeBlock({ number, hash }: ViewedBlock): void {
    if (this.#brought.some(({ block }) => block?.number === number)) this.#blocks.set(number, hash);
  }

  /** @param last number of the last act @param isReadable whether the chain could be read to its end */
  finish(last: number, isReadable: boolean): ComparedHead[] {
    return this.#brought.map((brought) => {
      this.#findings.looked("heads and counts");
      return { ...brought, isStillThere: this.#compare(brought, last, isReadable) };
    });
  }

  #compare({ count, ledgerHead, block, from }: BroughtHead, last: number, isReadable: boolean): boolean {
    const head = this.#heads.get(count);
    if (head === undefined && !isReadable) {
      const what = `${from} knows ${count} acts, and this ledger cannot be read that far: nobody can tell whether it still has that head.`;
      return this.#isGone("head-not-reached", what, ledgerHead, `${last} acts read`);
    }
    if (head === undefined) {
      const what = `${from} knows ${count} acts, and only ${last} can be read here: the ledger was shortened since.`;
      return this.#isGone("ledger-shortened", what, ledgerHead, "no such act");
    }
    if (head !== ledgerHead) {
      const what = `${from} has another head of act ${count} than this ledger: it was rewritten since.`;
      return this.#isGone("ledger-rewritten", what, ledgerHead, head);
    }
    if (block === undefined || this.#blocks.get(block.number) === block.hash) return true;
    const what = `${from} has another hash of block ${block.number} than this ledger: its blocks were rewritten since.`;
    return this.#isGone("ledger-rewritten", what, block.hash, this.#blocks.get(block.number) ?? "no such block");
  }

  #isGone(code: BroughtCode, what: string, expected: string, found: string): false {
    this.#findings.breaks("heads and counts", code, {}, what, { expected, found });
    return false;
  }
}
