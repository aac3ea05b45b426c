import type { Hex } from "../../domain/Hex.ts";
import type { FindingCode } from "../Finding.ts";
import type { Verdict } from "../Verdict.ts";

/** What is checked, in this order. */
export const CASE_CHECKS = [
  "file",
  "sealing",
  "state",
  "histories",
  "keys",
  "signatures",
  "contents",
  "documents",
  "procedure",
  "freshness",
] as const;

export type CaseCheck = (typeof CASE_CHECKS)[number];

/** What can be found, beside what `verifyLedger` finds of acts too. Programs may rely on these words. */
export type CaseFindingCode =
  | FindingCode
  | "file-too-large" | "file-not-utf8" | "file-too-deep" | "file-not-json" | "file-not-canonical" | "file-not-a-case-file"
  | "sealing-of-another-kind" | "header-unreadable" | "block-hash-differs" | "sealer-unknown" | "seal-missing" | "seal-invalid"
  | "witnesses-missing" | "checkpoint-differs" | "seals-missing" | "seal-of-a-stranger" | "seal-doubled" | "handover-missing"
  | "validators-not-listed" | "state-incomplete" | "state-unneeded" | "account-missing"
  | "history-missing" | "history-unneeded" | "history-out-of-order" | "history-twice" | "act-out-of-order" | "act-after-block"
  | "act-of-another-history" | "act-not-shown" | "statement-not-shown" | "register-unknown" | "organisation-unknown"
  | "content-not-shown" | "content-unneeded" | "content-not-compared" | "document-not-shown" | "document-unneeded"
  | "procedure-not-checked" | "too-old" | "block-in-future"; // prettier-ignore

/** What a finding does to the verdict. */
export type CaseWeight = "breaks" | "undecided" | "questions" | "notes";

/** One thing that whoever verifies should know, with the act that it is about. */
export interface CaseFinding {
  readonly check: CaseCheck;
  readonly code: CaseFindingCode;
  readonly weight: CaseWeight;
  /** A sentence for people. */
  readonly what: string;
  readonly sequence?: number;
  readonly actHash?: Hex;
  readonly subject?: Hex;
}

export type CaseVerdict = Verdict | "cannot be decided";

const VERDICTS: Readonly<Record<CaseWeight, CaseVerdict>> = {
  notes: "holds",
  questions: "holds but questioned",
  undecided: "cannot be decided",
  breaks: "does not hold",
};
const FROM_BEST: readonly CaseWeight[] = ["notes", "questions", "undecided", "breaks"];

/** The verdict on what these findings are about: no better than the worst of them. */
export function verdictOf(findings: readonly Pick<CaseFinding, "weight">[]): CaseVerdict {
  const worst = Math.max(0, ...findings.map(({ weight }) => FROM_BEST.indexOf(weight)));
  return VERDICTS[FROM_BEST[worst] ?? "breaks"];
}
