import type { Hex } from "../domain/Hex.ts";
import type { Verdict } from "./Verdict.ts";

/** The checks, in the order in which a report lists them. */
export const CHECKS = [
  "trust root",
  "blocks",
  "acts",
  "heads and counts",
  "keys",
  "signatures",
  "contents",
  "documents",
  "procedure",
  "projection",
] as const;

export type Check = (typeof CHECKS)[number];

/** What can be found, by check. Programs may rely on these words. */
export type FindingCode =
  | "chain-id-differs" | "code-differs" | "code-of-earlier-version" | "code-vouched-by-founding-alone" | "register-not-of-trust-root" | "founding-missing" | "founding-differs"
  | "terms-unreadable" | "terms-not-signed" | "terms-differ"
  | "founding-file-differs" | "journal-torn" | "journal-cut-off" | "chain-unreadable" | "block-missing" | "block-parent-differs" | "block-time-backwards"
  | "act-missing" | "act-unreadable" | "act-expired" | "built-on-unknown"
  | "ledger-shortened" | "head-not-reached" | "ledger-rewritten" | "ledger-head-differs" | "ledger-count-differs" | "subject-head-differs" | "subject-count-differs"
  | "key-unknown" | "key-of-another-organisation" | "key-lacks-role" | "key-not-valid-then" | "key-revoked-before"
  | "key-revoked-since" | "act-disowned" | "statement-about-nothing" | "key-slot-differs" | "organisation-number-differs"
  | "signature-invalid" | "key-proof-invalid" | "passkey-under-another-domain" | "accepted-by-contract"
  | "content-missing" | "content-unreadable" | "content-differs" | "content-contradicts-act" | "content-erased-without-act"
  | "currency-of-another" | "name-not-borne" | "number-given-before" | "refused-today"
  | "document-missing" | "document-differs" | "document-facts-damaged" | "document-still-here" | "document-withdrawn" | "take-down-without-right"
  | "agreement-differs-from-offer" | "milestones-over-amount" | "payable-over-amount" | "payments-over-payable" | "paid-over-invoice"
  | "sum-differs" | "same-key-decided-and-paid" | "vote-miscounted" | "opened-without-standing"
  | "projection-differs" | "projection-ahead" | "projection-behind" | "projection-of-another-version" | "projection-set-aside"; // prettier-ignore

/** What a finding does to the verdict. */
export type Weight = "breaks" | "questions" | "notes";

export const VERDICT_OF: Readonly<Record<Weight, Verdict>> = {
  breaks: "does not hold",
  questions: "holds but questioned",
  notes: "holds",
};

/** One thing that an auditor should know: which act or subject, what, what was expected and what is there. */
export interface Finding {
  readonly check: Check;
  readonly code: FindingCode;
  readonly weight: Weight;
  readonly what: string;
  readonly sequence?: number;
  readonly actHash?: Hex;
  readonly subject?: Hex;
  readonly expected?: string;
  readonly found?: string;
}
