import type { About } from "../Findings.ts";
import type { CaseCheck, CaseFinding, CaseFindingCode, CaseWeight } from "./CaseFinding.ts";

/** Collects what the checks find, and how often each looked. */
export class CaseFindings {
  readonly all: CaseFinding[] = [];
  readonly #looked = new Map<CaseCheck, number>();

  looked(check: CaseCheck, times = 1): void {
    this.#looked.set(check, this.lookedAt(check) + times);
  }

  lookedAt(check: CaseCheck): number {
    return this.#looked.get(check) ?? 0;
  }

  /** It does not hold. */
  breaks(check: CaseCheck, code: CaseFindingCode, what: string, about: About = {}): void {
    this.add("breaks", check, code, what, about);
  }

  /** Nobody can tell from the file and the trust root. */
  undecided(check: CaseCheck, code: CaseFindingCode, what: string, about: About = {}): void {
    this.add("undecided", check, code, what, about);
  }

  /** It is so, and changes no verdict. */
  notes(check: CaseCheck, code: CaseFindingCode, what: string, about: About = {}): void {
    this.add("notes", check, code, what, about);
  }

  add(weight: CaseWeight, check: CaseCheck, code: CaseFindingCode, what: string, about: About): void {
    this.all.push({ check, code, weight, what, ...about });
  }
}
