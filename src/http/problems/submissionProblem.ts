import type { Submission } from "../../domain/acts/Act.ts";
import { KindNotInThisLedger } from "../../domain/acts/KindNotInThisLedger.ts";
import { MalformedInput } from "../../domain/acts/MalformedInput.ts";
import { ActRefused } from "../../ledger/ActRefused.ts";
import { ClockRefused } from "../../ledger/clock/ClockRefused.ts";
import { type ContentRefusal, ContentRefused } from "../../ledger/ContentRefused.ts";
import { IdempotencyConflict } from "../../ledger/IdempotencyConflict.ts";
import { type SignatureRefusal, SignatureRefused } from "../../ledger/SignatureRefused.ts";
import { StatementRefused } from "../../ledger/StatementRefused.ts";
import { LedgerFull } from "../../platform/LedgerFull.ts";
import { Problem } from "../../problems/Problem.ts";
import type { ProblemName } from "../../problems/problemTypes.ts";
import { explainRefusal } from "./refusals/explainRefusal.ts";
import { NO_NAMES, type RefusalNames } from "./refusals/refusalValues.ts";

/** Why an act was not recorded; undefined for an error that says nothing about the act. */
export function submissionProblem(
  error: unknown,
  submission?: Submission,
  known: RefusalNames = NO_NAMES,
): Problem | undefined {
  if (error instanceof ActRefused) return refused(error, submission, known);
  if (error instanceof KindNotInThisLedger) return notInThisLedger(error);
  if (error instanceof SignatureRefused) return new Problem(SIGNATURE_PROBLEMS[error.refusal], error.message);
  if (error instanceof ContentRefused) return contentProblem(error.message, error.refusal);
  if (error instanceof StatementRefused)
    return new Problem("act-refused", error.message, { members: { values: { act: error.about } } });
  if (error instanceof MalformedInput)
    return new Problem("act-invalid", error.message, { members: { errors: error.places.slice(0, 50) } });
  if (error instanceof IdempotencyConflict)
    return new Problem("idempotency-key-used", error.message, { members: { firstAct: error.firstAct } });
  if (error instanceof LedgerFull) return full(error);
  if (error instanceof ClockRefused) return new Problem("ledger-halted", error.message);
  return undefined;
}

const SIGNATURE_PROBLEMS: Readonly<Record<SignatureRefusal, ProblemName>> = {
  "high-s": "signature-high-s",
  "batch-malformed": "signature-invalid",
  "batch-not-in-this-ledger": "batch-not-in-this-ledger",
};

function notInThisLedger({ message, kind, register }: KindNotInThisLedger): Problem {
  return new Problem("kind-not-in-this-ledger", message, { members: { kind, register } });
}

const NO_ROOM: ReadonlySet<string> = new Set(["ENOSPC", "EDQUOT"]);

/** The error's own words name files of the operator's, which are nobody else's business. */
function full({ code, cause }: LedgerFull): Problem {
  const why = NO_ROOM.has(code) ? "is full" : `answers with an error (${code})`;
  const detail = `The disk of the ledger ${why}. Nothing was recorded. Try again later with the same Idempotency-Key.`;
  return new Problem("ledger-full", detail, { headers: { "Retry-After": "60" }, cause });
}

function refused({ error, args }: ActRefused, submission: Submission | undefined, known: RefusalNames): Problem {
  const problem = explainRefusal({ error, args }, known);
  if (problem.type !== "signature-invalid" || submission === undefined || !couldBeOfAnotherLedger(submission))
    return problem;
  return new Problem("act-for-another-ledger", problem.message, { members: problem.members });
}

/** A plain key's signature has the right form and fits another hash: that of this act on another ledger, or of another act. */
function couldBeOfAnotherLedger({ signer, signature }: Submission): boolean {
  return signer.length === 42 && signature.length === 132 && /1[bc]$/.test(signature);
}

function contentProblem(message: string, refusal: ContentRefusal): Problem {
  switch (refusal.reason) {
    case "missing":
      return new Problem("content-missing", message);
    case "disagrees":
      return disagreement(message, refusal.problems);
    case "document-missing":
      return new Problem("document-missing", message, { members: { count: refusal.sha256.length } });
    case "wrong-digest":
    case "not-content":
      return new Problem("content-invalid", message);
  }
}

/** Malformed for its kind, or contradicting what is signed: the one is a slip, the other a trap. */
function disagreement(message: string, problems: (ContentRefusal & { reason: "disagrees" })["problems"]): Problem {
  const contradicts = problems.some(({ inAct }) => inAct !== undefined);
  const differences = problems.slice(0, 50);
  return new Problem(contradicts ? "content-contradicts-act" : "content-invalid", message, {
    members: { differences },
  });
}
