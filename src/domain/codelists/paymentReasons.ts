import { Codelist } from "./Codelist.ts";

export const DISPUTE_REASONS = new Codelist("reason to dispute an invoice", [
  [1, "notAccepted", "the milestone is not accepted"],
  [2, "amount", "the amount is not what is payable"],
  [3, "vat", "the VAT is wrong"],
  [4, "duplicate", "it was invoiced before"],
  [5, "incomplete", "the invoice lacks what an invoice needs"],
  [6, "settled", "the dispute is settled"],
  [99, "other", "another reason"],
]);

export const INVOICE_WITHDRAWAL_REASONS = new Codelist("reason to withdraw an invoice", [
  [1, "error", "an error in the invoice"],
  [2, "replaced", "another invoice replaces it"],
  [3, "duplicate", "it was invoiced before"],
  [4, "notDue", "it was not due yet"],
  [99, "other", "another reason"],
]);

export const CREDIT_REASONS = new Codelist("reason to credit an invoice", [
  [1, "amount", "the amount was wrong"],
  [2, "vat", "the VAT was wrong"],
  [3, "duplicate", "it was invoiced before"],
  [4, "notAccepted", "a part of it is not accepted"],
  [5, "dispute", "it settles a dispute"],
  [99, "other", "another reason"],
]);

export const CONTEST_REASONS = new Codelist("reason to contest a payment", [
  [1, "notReceived", "it was not received"],
  [2, "lessReceived", "less was received"],
  [3, "moreReceived", "more was received"],
  [4, "otherDate", "it was received on another date"],
  [99, "other", "another reason"],
]);
