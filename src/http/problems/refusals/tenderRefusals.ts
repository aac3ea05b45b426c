import type { RefusalTable } from "./RefusalWords.ts";

/** What the register of tenders refuses. */
export const tenderRefusals: RefusalTable = {
  TenderUnknownProcurement: { says: "There is no procurement {procurement}.", so: "Open it first." },
  TenderNotLead: {
    says: "Organisation {lead} leads the procurement {procurement}, not {organisation}.",
    so: "The lead procurer acts for the group.",
  },
  TenderNotPossible: {
    says: "The tender of {procurement} is {stage:tender}, so this cannot be done.",
    so: "Read the procurement as it stands now.",
    instead: { of: "tender", state: "stage" },
  },
  TenderWrongNumber: { says: "The act names tender {number}; it is tender {expected}.", so: "Prepare it again." },
  TenderWrongVersion: {
    problem: "act-stale",
    says: "The act makes version {version}; the next one is {expected}.",
    so: "Somebody may have amended the tender in between. Read it, prepare the act again and sign it again.",
  },
  TenderWrongClarification: {
    problem: "act-stale",
    says: "The act is clarification {number} after {previous}; the next one is {expected} after {expectedPrevious}.",
    so: "Read the clarifications, prepare the act again and sign it again.",
  },
  TenderWrongDecision: {
    problem: "act-stale",
    says: "The act is decision {number}; the next one is {expected}.",
    so: "Read the award, prepare the act again and sign it again.",
  },
  TenderNoGround: { says: "The tender of {procurement} names no legal ground.", so: "Give the code of the ground." },
  TenderNoReason: {
    says: "{procurement} is withdrawn or cancelled without a reason.",
    so: "Give the code of a reason, and say it in the content.",
  },
  TenderDeadlineNotAhead: {
    says: "The deadline {deadline:time} is not after now, {time:time}.",
    so: "Set a deadline that is ahead.",
  },
  TenderEnquiryAfterDeadline: {
    says: "Questions would be taken until {enquiryDeadline:time}, after the deadline {deadline:time}.",
    so: "Let the time for questions end first.",
  },
  TenderDeadlinePassed: {
    says: "The deadline passed at {deadline:time}; it is {time:time} now.",
    so: "What bidders relied on cannot be changed any more. Withdraw the tender, or decide.",
  },
  TenderDeadlineNotPassed: {
    says: "The deadline is {deadline:time}; it is {time:time} now.",
    so: "Decide on the award after the deadline.",
  },
  TenderNoWinners: {
    says: "The award of {procurement} names nobody.",
    so: "Name at least one supplier, or cancel the procurement.",
  },
  TenderWinnerTwice: { says: "Supplier {supplier} is named twice.", so: "Name every supplier once." },
  TenderWinnerNotSupplier: {
    says: "Organisation {supplier} is no active supplier (kind {organisationKind}).",
    so: "Enter it, and let it confirm its key, first.",
  },
};
