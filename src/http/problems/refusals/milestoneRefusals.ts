import type { RefusalTable } from "./RefusalWords.ts";

const payable = "{payableAmount:money} net plus VAT {payableVat:money}";

/** What the register of milestones refuses. */
export const milestoneRefusals: RefusalTable = {
  MilestoneOnlyAgreementRegister: {
    says: "Only an agreement or its variation sets milestones, not {caller}.",
    so: "Offer a variation.",
  },
  MilestoneUnknown: {
    says: "The agreement {agreement} has no milestone {number}.",
    so: "Read the agreement's milestones.",
  },
  MilestoneAgreementNotInForce: {
    says: "The agreement {agreement} is {state:agreement}.",
    so: "Milestones are delivered and decided while the agreement is in force.",
  },
  MilestoneNotSupplier: {
    says: "Organisation {supplier} delivers here, not {organisation}.",
    so: "Only the agreement's supplier delivers.",
  },
  MilestoneNotBuyer: {
    says: "Organisation {buyer} decides here, not {organisation}.",
    so: "Only the agreement's buyer decides.",
  },
  MilestoneWrongState: {
    says: "Milestone {number} of {agreement} is {state:milestone}, so this cannot be done.",
    so: "Read it as it stands now.",
    instead: { of: "milestone", state: "state" },
  },
  MilestoneWrongAttempt: {
    problem: "act-stale",
    says: "The act is about attempt {attempt}; it is attempt {expected}.",
    so: "Read the milestone, prepare the act again and sign it again.",
  },
  MilestoneByPayingKey: {
    says: "The key {signer} recorded or corrected a payment on this milestone.",
    so: "Accepting and paying need different keys: let another key with the role of a procurement officer decide.",
  },
  MilestoneNoMoreAttempts: {
    says: "Milestone {number} of {agreement} was delivered 255 times.",
    so: "Agree on a further milestone by a variation.",
  },
  MilestonePayableOverAgreed: {
    says: "{payableAmount:money} net would be payable; agreed are {amount:money} now.",
    so: "Leave at most that.",
  },
  MilestoneNothingCorrected: {
    says: "The decision on milestone {number} of {agreement} says all this already.",
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
    says: "Acceptance makes the whole {amount:money} net payable, not {payableAmount:money}.",
    so: "Accept it in part to pay less.",
  },
  MilestonePayableNotAPart: {
    says: "{payableAmount:money} net is no part of {amount:money}.",
    so: "A part is more than nothing and less than all: accept or reject it instead.",
  },
  MilestonePayableVatOverAgreed: {
    says: "VAT of {payableVat:money} would be payable; agreed are {vat:money}.",
    so: "Correct the VAT, or vary the agreement.",
  },
  MilestonePayableLowered: {
    says: `${payable} would be payable, less than the {amountBefore:money} plus VAT {vatBefore:money} decided before.`,
    so: "Correct the earlier decision by an act of its own if it was wrong.",
  },
  MilestonePayableThoughRejected: {
    says: `${payable} would stay payable though it is rejected; earlier attempts made {amountBefore:money} plus VAT {vatBefore:money} payable.`,
    so: "Leave at most that.",
  },
  MilestonePayableBelowPaid: {
    says: `${payable} would be payable, but {paidAmount:money} plus VAT {paidVat:money} are paid.`,
    so: "Correct the payment first, then the decision.",
  },
  MilestoneRejectedNotSuccessful: {
    says: "A rejected delivery cannot be successful.",
    so: "Say that it was not, or accept it.",
  },
  MilestoneUnknownOutcome: { says: "There is no outcome {outcome}.", so: "1 accepted, 2 in part, 3 rejected." },
  MilestoneNothingDecided: {
    says: "Nothing was decided about milestone {number} of {agreement}.",
    so: "Decide on the delivery first.",
  },
  MilestoneWrongDecision: {
    problem: "act-stale",
    says: "The act corrects {corrects}; the last decision is {decision}.",
    so: "Read the decisions, prepare the correction again and sign it again.",
  },
  MilestoneNoReason: {
    says: "The act on milestone {number} of {agreement} gives no reason.",
    so: "Give the code of a reason, and say it in the content.",
  },
  MilestoneNumbersNotAscending: {
    says: "Milestone {number} comes after milestone {previous}.",
    so: "Number the milestones upwards, each once.",
  },
  MilestoneTermsBelowPayable: {
    says: "Milestone {number} would come to {amount:money} plus VAT {vat:money}; payable are {payableAmount:money} plus VAT {payableVat:money}.",
    so: "What was accepted cannot be taken back by a variation. Correct the decision first.",
  },
};
