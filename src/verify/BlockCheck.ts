import type { Hex } from "../domain/Hex.ts";
import type { ViewedBlock } from "./ChainView.ts";
import type { Findings } from "./Findings.ts";

/** Do the blocks follow one another: numbers without a gap, each naming the one before, time never going back? */
export class BlockCheck {
  readonly #findings: Findings;
  #last: ViewedBlock | undefined;

  constructor(findings: Findings) {
    this.#findings = findings;
  }

  get last(): { number: number; hash: Hex; time: number } | undefined {
    return this.#last;
  }

  observe(block: ViewedBlock): void {
    const before = this.#last;
    this.#last = block;
    this.#findings.looked("blocks");
    if (before === undefined) return;
    if (block.number !== before.number + 1) {
      this.#breaks(
        "block-missing",
        `After block ${before.number} comes block ${block.number}.`,
        before.number + 1,
        block.number,
      );
    } else if (block.parentHash !== before.hash) {
      this.#breaks(
        "block-parent-differs",
        `Block ${block.number} does not follow the block before it.`,
        before.hash,
        block.parentHash,
      );
    }
    if (block.time < before.time) {
      this.#breaks(
        "block-time-backwards",
        `Block ${block.number} is older than the block before it.`,
        before.time,
        block.time,
      );
    }
  }

  #breaks(
    code: "block-missing" | "block-parent-differs" | "block-time-backwards",
    what: string,
    expected: string | number,
    found: string | number,
  ): void {
    this.#findings.breaks("blocks", code, {}, what, { expected: String(expected), found: String(found) });
  }
}
