import type { RefusalTable } from "./RefusalWords.ts";

const payable = "{payableAmount:money} plus VAT {payableVat:money}";

/** What the register of milestones refuses. */
export const milestoneRefusals: RefusalTable = {
  MilestoneOnlyAgreementRegister: {
    says: "Only an agreement or its variation sets milestones.",
    so: "Offer a variation.",
  },
  MilestoneUnknown: {
    says: "{agreement:agreement} has no milestone {number}.",
    so: "Read the agreement's milestones.",
  },
  MilestoneAgreementNotInForce: {
    says: "{agreement:agreement} is {state:agreement}.",
    so: "Milestones are delivered and decided while the agreement is in force.",
  },
  MilestoneNotSupplier: {
    says: "{supplier:organisation} is the supplier here, not {organisation:organisation}.",
    so: "Only the agreement's supplier delivers.",
  },
  MilestoneNotBuyer: {
    says: "{buyer:organisation} is the buyer here, not {organisation:organisation}.",
    so: "Only the agreement's buyer decides.",
  },
  MilestoneWrongState: {
    says: "{number:milestoneNumber} of {agreement:agreement} is {state:milestone}, so this cannot be done.",
    so: "Read it as it stands now.",
    instead: { of: "milestone", state: "state" },
  },
  MilestoneWrongAttempt: {
    problem: "act-stale",
    says: "The act is about attempt {attempt}; it is attempt {expected}.",
    so: "Read the milestone, prepare the act again and sign it again.",
  },
  MilestoneByPayingKey: {
    says: "{signer:key} recorded or corrected a payment on this milestone.",
    so: "Accepting and paying need different keys: let another key with the role of a procurement officer decide.",
  },
  MilestoneNoMoreAttempts: {
    says: "{number:milestoneNumber} of {agreement:agreement} was delivered 255 times.",
    so: "Agree on a further milestone by a variation.",
  },
  MilestonePayableOverAgreed: {
    says: "{payableAmount:money} excluding VAT would be payable; {amount:money} is agreed now.",
    so: "Leave at most that.",
  },
  MilestoneNothingCorrected: {
    says: "The decision on {number:milestoneNumber} of {agreement:agreement} says all this already.",
    so: "Correct what is wrong of it, or leave it as it is.",
  },
  MilestoneDateInFuture: {
    says: "The date {date:time} is after now, {time:time}.",
    so: "Record what has happened once it has.",
  },
  MilestoneDecidedBeforeDelivery: {
    says: "It would be decided on {decidedOn:time}, before it was delivered on {deliveredOn:time}.",
    so: "Correct the date.",
  },
  MilestonePayableNotAgreed: {
    says: "Acceptance makes the whole {amount:money} excluding VAT payable, not {payableAmount:money}.",
    so: "Accept it in part to pay less.",
  },
  MilestonePayableNotAPart: {
    says: "{payableAmount:money} excluding VAT is not a part of {amount:money}.",
    so: "A part is more than nothing and less than all: accept or reject it instead.",
  },
  MilestonePayableVatOverAgreed: {
    says: "VAT of {payableVat:money} would be payable; {vat:money} is agreed.",
    so: "Correct the VAT, or vary the agreement.",
  },
  MilestonePayableLowered: {
    says: `${payable} would be payable, less than the {amountBefore:money} plus VAT {vatBefore:money} decided before.`,
    so: "If the earlier decision was wrong, record a correction.",
  },
  MilestonePayableThoughRejected: {
    says: `${payable} would stay payable though it is rejected; earlier attempts made {amountBefore:money} plus VAT {vatBefore:money} payable.`,
    so: "Leave at most that.",
  },
  MilestonePayableBelowPaid: {
    says: `${payable} would be payable, but {paidAmount:money} plus VAT {paidVat:money} has been paid.`,
    so: "Correct the payment first, then the decision.",
  },
  MilestoneRejectedNotSuccessful: {
    says: "A rejected delivery cannot be successful.",
    so: "Say that it was not, or accept it.",
  },
  MilestoneUnknownOutcome: { says: "There is no outcome {outcome}.", so: "1 accepted, 2 in part, 3 rejected." },
  MilestoneNothingDecided: {
    says: "Nothing was decided about {number:milestoneNumber} of {agreement:agreement}.",
    so: "Decide on the delivery first.",
  },
  MilestoneWrongDecision: {
    problem: "act-stale",
    says: "The act corrects {corrects:act}; the last decision is {decision:act}.",
    so: "Read the decisions, prepare the correction again and sign it again.",
  },
  MilestoneNoReason: {
    says: "The act on {number:milestoneNumber} of {agreement:agreement} gives no reason.",
    so: "Choose a reason, and explain it in the content.",
  },
  MilestoneNumbersNotAscending: {
    says: "Milestone {number} comes after milestone {previous}.",
    so: "Number the milestones upwards, each once.",
  },
  MilestoneTermsBelowPayable: {
    says: "Milestone {number} would come to {amount:money} plus VAT {vat:money}; {payableAmount:money} plus VAT {payableVat:money} is payable already.",
    so: "What was accepted cannot be taken back by a variation. Correct the decision first.",
  },
};
