import type { RefusalTable } from "./RefusalWords.ts";

/** What the register of invoices and payments refuses. */
export const paymentRefusals: RefusalTable = {
  PaymentNotSupplier: {
    says: "Organisation {supplier} is the supplier here, not {organisation}.",
    so: "Only the agreement's supplier invoices and answers payments.",
  },
  PaymentNotBuyer: {
    says: "Organisation {buyer} is the buyer here, not {organisation}.",
    so: "Only the agreement's buyer receives invoices and pays.",
  },
  PaymentNothingPayable: {
    says: "Nothing is payable on milestone {number} of {agreement}.",
    so: "Nothing is invoiced or paid before the buyer has accepted the delivery, whole or in part.",
  },
  PaymentAmountZero: { says: "The amount is zero.", so: "Give the amount; to reverse a payment, correct it to zero." },
  PaymentNoReason: {
    says: "The act on {object} gives no reason.",
    so: "Give the code of a reason, and say it in the content.",
  },
  PaymentDateInFuture: {
    says: "The date {date:time} is after now, {time:time}.",
    so: "Record what has happened once it has.",
  },
  PaymentInvoiceKnown: { says: "The invoice {invoice} is recorded already.", so: "There is nothing to do." },
  PaymentInvoiceUnknown: { says: "There is no invoice {invoice}.", so: "Look the invoice up." },
  PaymentInvoiceOverPayable: {
    says: "All invoices of the milestone would come to {amount:money} net; payable are {payableAmount:money}.",
    so: "Invoice at most what was accepted and no invoice asks for yet.",
  },
  PaymentInvoiceVatOverPayable: {
    says: "The VAT of all invoices of the milestone would come to {vat:money}; payable are {payableVat:money}.",
    so: "Correct the VAT; where a penny is lost by rounding, round it down.",
  },
  PaymentOverInvoice: {
    says: "{amount:money} net plus VAT {vat:money} would be paid on the invoice {invoice}; {unpaid:money} plus VAT {unpaidVat:money} are left to pay of it.",
    so: "Pay at most that on it, and the rest on another invoice.",
  },
  PaymentNothingCorrected: {
    says: "The payment {payment} says all this already.",
    so: "Correct what is wrong of it, or leave it as it is.",
  },
  PaymentInvoiceReceivedAlready: {
    says: "The invoice {invoice} was received on {receivedOn:time}.",
    so: "There is nothing to do.",
  },
  PaymentInvoiceReceivedBeforeIssued: {
    says: "The invoice would be received on {receivedOn:time}, before it was issued on {issuedOn:time}.",
    so: "Correct the date.",
  },
  PaymentInvoiceOfAnotherMilestone: {
    says: "The invoice {invoice} is for milestone {number} of {agreement}, and the act is about another.",
    so: "Name the invoice of this milestone, or none.",
  },
  PaymentDisputeOverInvoice: {
    says: "{disputedAmount:money} net would be disputed of an invoice over {amount:money}.",
    so: "Dispute at most the invoice's amount.",
  },
  PaymentNothingDisputed: {
    says: "Nothing of the invoice {invoice} is disputed.",
    so: "There is nothing to settle.",
  },
  PaymentUnknown: { says: "There is no payment {payment}.", so: "Look the payment up." },
  PaymentOfAnotherMilestone: {
    says: "The payment {payment} is on milestone {number} of {agreement}, and the act is about another.",
    so: "Name the payment that you mean.",
  },
  PaymentWrongPaidBefore: {
    problem: "act-stale",
    says: "The act says that {paidBefore:money} net were paid before; recorded are {paid:money}.",
    so: "Read the payments, prepare the act again and sign it again.",
  },
  PaymentOverPayable: {
    says: "{paidAfter:money} net would be paid in all; payable are {payableAmount:money}.",
    so: "Pay at most what was accepted.",
  },
  PaymentVatOverPayable: {
    says: "VAT of {vatAfter:money} would be paid in all; payable are {payableVat:money}.",
    so: "Pay at most what was accepted.",
  },
  PaymentByDecidingKey: {
    says: "The key {signer} decided on this delivery.",
    so: "Accepting and paying need different keys: let another key with the role finance sign.",
  },
  PaymentWrongAnswer: {
    problem: "act-stale",
    says: "The answer names {previous} as the supplier's last one, which is {answer}.",
    so: "Read the payment, prepare the answer again and sign it again.",
  },
};
