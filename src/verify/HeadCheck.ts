import type { Appended } from "../domain/acts/Appended.ts";
import { Heads } from "../domain/heads.ts";
import type { Hex } from "../domain/Hex.ts";
import { keyId } from "../domain/keySlot.ts";
import { LEDGER_COUNT_SLOT, LEDGER_HEAD_SLOT, subjectCountSlot, subjectHeadSlot } from "../domain/storageSlots.ts";
import type { ChainView } from "./ChainView.ts";
import type { Findings } from "./Findings.ts";

/**
 * Is the history whole? Heads and counts are taken again from the acts and held against the log's storage: genuine
 * acts alone do not show that none was left out.
 */
export class HeadCheck {
  readonly #findings: Findings;
  readonly #heads = new Heads();
  readonly #subjects = new Set<Hex>();
  #expected = 1;
  #isWhole = true;

  constructor(findings: Findings) {
    this.#findings = findings;
  }

  get ledgerHead(): Hex {
    return this.#heads.ledger.head;
  }

  /** Number of the last act seen. */
  get count(): number {
    return this.#expected - 1;
  }

  /** Adds the next act. After a gap no head can be taken any more, and the last ones are given. */
  append(appended: Appended, time: number): { subjectHead: Hex; subjectSequence: number; ledgerHead: Hex } {
    this.#subjects.add(appended.subject);
    if (appended.sequence !== this.#expected) this.#missing(this.#expected, appended.sequence - 1);
    this.#expected = appended.sequence + 1;
    if (this.#isWhole) this.#heads.append({ ...appended, keyId: keyId(appended.signer), time });
    const { head, count } = this.#heads.of(appended.subject);
    return { subjectHead: head, subjectSequence: count, ledgerHead: this.ledgerHead };
  }

  async finish(chain: ChainView, log: Hex): Promise<void> {
    const count = Number(BigInt(await chain.storage(log, LEDGER_COUNT_SLOT)));
    this.#compare("ledger-count-differs", undefined, "The number of acts is not the log's.", count, this.count);
    if (count > this.count) this.#missing(this.#expected, count);
    if (!this.#isWhole) return;
    const head = await chain.storage(log, LEDGER_HEAD_SLOT);
    this.#compare("ledger-head-differs", undefined, "The head of the ledger is not the log's.", head, this.ledgerHead);
    for (const subject of this.#subjects) await this.#finishSubject(chain, log, subject);
  }

  async #finishSubject(chain: ChainView, log: Hex, subject: Hex): Promise<void> {
    const here = this.#heads.of(subject);
    const head = await chain.storage(log, subjectHeadSlot(subject));
    this.#compare("subject-head-differs", subject, "The head of this history is not the log's.", head, here.head);
    const count = Number(BigInt(await chain.storage(log, subjectCountSlot(subject))));
    this.#compare(
      "subject-count-differs",
      subject,
      "The number of acts in this history is not the log's.",
      count,
      here.count,
    );
  }

  #missing(first: number, last: number): void {
    this.#isWhole = false;
    const which = first === last ? `Act ${first} is missing.` : `Acts ${first} to ${last} are missing.`;
    const what = last < first ? `An act stands where act ${first} should.` : which;
    this.#findings.breaks("acts", "act-missing", {}, what, { expected: String(first), found: String(last + 1) });
  }

  #compare(
    code: "ledger-count-differs" | "ledger-head-differs" | "subject-head-differs" | "subject-count-differs",
    subject: Hex | undefined,
    what: string,
    expected: Hex | number,
    found: Hex | number,
  ): void {
    this.#findings.looked("heads and counts");
    if (expected === found) return;
    const about = subject === undefined ? {} : { subject };
    this.#findings.breaks("heads and counts", code, about, what, { expected: String(expected), found: String(found) });
  }
}
