import type { RefusalTable } from "./RefusalWords.ts";

/** What the register of invoices and payments refuses. */
export const paymentRefusals: RefusalTable = {
  PaymentNotSupplier: {
    says: "{supplier:organisation} is the supplier here, not {organisation:organisation}.",
    so: "Only the agreement's supplier invoices and answers payments.",
  },
  PaymentNotBuyer: {
    says: "{buyer:organisation} is the buyer here, not {organisation:organisation}.",
    so: "Only the agreement's buyer receives invoices and pays.",
  },
  PaymentNothingPayable: {
    says: "Nothing is payable on {number:milestoneNumber} of {agreement:agreement}.",
    so: "Nothing is invoiced or paid before the buyer has accepted the delivery, whole or in part.",
  },
  PaymentAmountZero: { says: "The amount is zero.", so: "Give the amount; to reverse a payment, correct it to zero." },
  PaymentNoReason: {
    says: "The act gives no reason.",
    so: "Choose a reason, and explain it in the content.",
  },
  PaymentDateInFuture: {
    says: "The date {date:time} is after now, {time:time}.",
    so: "Record what has happened once it has.",
  },
  PaymentInvoiceKnown: { says: "{invoice:invoice} is recorded already.", so: "There is nothing to do." },
  PaymentInvoiceUnknown: {
    says: "There is no such invoice.",
    so: "Check the invoice's number on the agreement's page.",
  },
  PaymentInvoiceOverPayable: {
    says: "All invoices of the milestone would come to {amount:money} excluding VAT; {payableAmount:money} is payable.",
    so: "Invoice at most what was accepted and no invoice asks for yet.",
  },
  PaymentInvoiceVatOverPayable: {
    says: "The VAT of all invoices of the milestone would come to {vat:money}; {payableVat:money} is payable.",
    so: "Correct the VAT; where a penny is lost by rounding, round it down.",
  },
  PaymentOverInvoice: {
    says: "{amount:money} plus VAT {vat:money} would be paid on {invoice:invoice}; {unpaid:money} plus VAT {unpaidVat:money} is left to pay on it.",
    so: "Pay at most that on it, and the rest on another invoice.",
  },
  PaymentNothingCorrected: {
    says: "{payment:payment} says all this already.",
    so: "Correct what is wrong of it, or leave it as it is.",
  },
  PaymentInvoiceReceivedAlready: {
    says: "{invoice:invoice} was received on {receivedOn:time}.",
    so: "There is nothing to do.",
  },
  PaymentInvoiceReceivedBeforeIssued: {
    says: "The invoice would be received on {receivedOn:time}, before it was issued on {issuedOn:time}.",
    so: "Correct the date.",
  },
  PaymentInvoiceTakenBack: {
    says: "{invoice:invoice} was withdrawn or credited in full and asks for nothing any more.",
    so: "Name the invoice that took its place, or none.",
  },
  PaymentInvoicePaid: {
    says: "{paid:money} excluding VAT is paid on {invoice:invoice}.",
    so: "Once the money is returned, the buyer corrects its payment; then the invoice can be withdrawn.",
  },
  PaymentInvoiceCreditedBefore: {
    says: "A part of {invoice:invoice} is credited already.",
    so: "Credit the rest of it instead of withdrawing it.",
  },
  PaymentCreditOverUnpaid: {
    says: "{amount:money} plus VAT {vat:money} would be credited of {invoice:invoice}; {unpaid:money} plus VAT {unpaidVat:money} is left to pay on it.",
    so: "Credit at most that. Once paid money is returned, the buyer corrects its payment first.",
  },
  PaymentInvoiceOfAnotherMilestone: {
    says: "{invoice:invoice} is for {number:milestoneNumber} of {agreement:agreement}, and the act is about another.",
    so: "Name the invoice of this milestone, or none.",
  },
  PaymentDisputeOverInvoice: {
    says: "{disputedAmount:money} excluding VAT would be disputed of an invoice of {amount:money}.",
    so: "Dispute at most the invoice's amount.",
  },
  PaymentNothingDisputed: {
    says: "Nothing of {invoice:invoice} is disputed.",
    so: "There is nothing to settle.",
  },
  PaymentUnknown: { says: "There is no such payment.", so: "Check the payments on the agreement's page." },
  PaymentOfAnotherMilestone: {
    says: "{payment:payment} is on {number:milestoneNumber} of {agreement:agreement}, and the act is about another.",
    so: "Name the payment that you mean.",
  },
  PaymentWrongPaidBefore: {
    problem: "act-stale",
    says: "The act says that {paidBefore:money} excluding VAT was paid before; the records say {paid:money}.",
    so: "Read the payments, prepare the act again and sign it again.",
  },
  PaymentOverPayable: {
    says: "{paidAfter:money} excluding VAT would be paid in all; {payableAmount:money} is payable.",
    so: "Pay at most what was accepted.",
  },
  PaymentVatOverPayable: {
    says: "VAT of {vatAfter:money} would be paid in all; {payableVat:money} is payable.",
    so: "Pay at most what was accepted.",
  },
  PaymentByDecidingKey: {
    says: "{signer:key} decided on this delivery.",
    so: "Accepting and paying need different keys: let another key with the role finance sign.",
  },
  PaymentWrongAnswer: {
    problem: "act-stale",
    says: "The answer names {previous:act} as the supplier's last one, which is {answer:act}.",
    so: "Read the payment, prepare the answer again and sign it again.",
  },
};
