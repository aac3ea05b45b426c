import { Codelist } from "./Codelist.ts";

export const NOTICE_UNLINK_REASONS = new Codelist("reason to unlink a notice", [
  [1, "wrongProcess", "it is about another procurement"],
  [2, "duplicate", "it duplicates another linked process"],
  [3, "superseded", "it was superseded by another process"],
  [99, "other", "another reason"],
]);

export const OPENING_AMENDMENT_REASONS = new Codelist("reason to amend an opening", [
  [1, "clericalError", "it was written down wrongly"],
  [2, "membersChanged", "the buyers group has changed"],
  [3, "budgetChanged", "the budget has changed"],
  [4, "datesChanged", "the dates have changed"],
  [5, "needChanged", "what is needed has changed"],
  [99, "other", "another reason, given in the content"],
]);

export const TENDER_WITHDRAWAL_REASONS = new Codelist("reason to withdraw a tender", [
  [1, "errorInDocuments", "an error in the documents"],
  [2, "noTenders", "no tenders came in"],
  [3, "noSuitableTenders", "no suitable tenders came in"],
  [4, "scopeChanged", "the scope has changed"],
  [5, "challenge", "a legal challenge"],
  [99, "other", "another reason"],
]);

export const CANCELLATION_REASONS = new Codelist("reason to cancel a procurement", [
  [1, "needGone", "the need is gone"],
  [2, "noBudget", "there is no budget any more"],
  [3, "noSuitableTenders", "no suitable tenders came in"],
  [4, "challenge", "a legal challenge"],
  [5, "replaced", "another procurement replaces it"],
  [99, "other", "another reason"],
]);
