import type { RefusalTable } from "./RefusalWords.ts";

/** What the register of tenders refuses. */
export const tenderRefusals: RefusalTable = {
  TenderUnknownProcurement: { says: "There is no such procurement.", so: "Open it first." },
  TenderNotLead: {
    says: "{lead:organisation} leads {procurement:procurement}, not {organisation:organisation}.",
    so: "The lead procurer acts for the group.",
  },
  TenderNotPossible: {
    says: "The tender of {procurement:procurement} is {stage:tender}, so this cannot be done.",
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
    says: "The act is clarification {number}; the next one is {expected}.",
    so: "Read the clarifications, prepare the act again and sign it again.",
  },
  TenderWrongDecision: {
    problem: "act-stale",
    says: "The act is decision {number}; the next one is {expected}.",
    so: "Read the award, prepare the act again and sign it again.",
  },
  TenderNoGround: {
    says: "The tender of {procurement:procurement} does not name a legal ground.",
    so: "Choose the legal ground.",
  },
  TenderNoReason: {
    says: "The act on {procurement:procurement} gives no reason.",
    so: "Choose a reason, and explain it in the content.",
  },
  TenderDeadlineNotAhead: {
    says: "The deadline {deadline:time} is not after now, {time:time}.",
    so: "Set a later deadline.",
  },
  TenderEnquiryAfterDeadline: {
    says: "Questions would be taken until {enquiryDeadline:time}, after the deadline {deadline:time}.",
    so: "End the time for questions before the deadline.",
  },
  TenderDeadlinePassed: {
    says: "The deadline was {deadline:time}; it is {time:time} now.",
    so: "What bidders relied on cannot be changed any more. Withdraw the tender, or decide.",
  },
  TenderDeadlineNotPassed: {
    says: "The deadline is {deadline:time}; it is {time:time} now.",
    so: "Decide on the award after the deadline.",
  },
  TenderNoWinners: {
    says: "The award of {procurement:procurement} names nobody.",
    so: "Name at least one supplier, or cancel the procurement.",
  },
  TenderWinnerTwice: { says: "{supplier:organisation} is named twice.", so: "Name every supplier once." },
  TenderWinnerNotSupplier: {
    says: "{supplier:organisation} is not an active supplier (it is: {organisationKind:kind}).",
    so: "Enter it, and let it confirm its key, first.",
  },
};
