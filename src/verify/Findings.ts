import type { Check, Finding, FindingCode } from "./Finding.ts";

/** Where a finding belongs. An act's own findings name its subject too. */
export type About = Pick<Finding, "sequence" | "actHash" | "subject">;

/** Collects what the checks find, and how often each check looked. */
export class Findings {
  readonly all: Finding[] = [];
  readonly #looked = new Map<Check, number>();

  /** Says that a check looked at one more thing. */
  looked(check: Check): void {
    this.#looked.set(check, (this.#looked.get(check) ?? 0) + 1);
  }

  lookedAt(check: Check): number {
    return this.#looked.get(check) ?? 0;
  }

  breaks(check: Check, code: FindingCode, about: About, what: string, values: Values = {}): void {
    this.all.push({ check, code, weight: "breaks", ...about, what, ...values });
  }

  questions(check: Check, code: FindingCode, about: About, what: string): void {
    this.all.push({ check, code, weight: "questions", ...about, what });
  }

  notes(check: Check, code: FindingCode, about: About, what: string): void {
    this.all.push({ check, code, weight: "notes", ...about, what });
  }
}

type Values = Pick<Finding, "expected" | "found">;
