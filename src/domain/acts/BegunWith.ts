/**
 * What of the records the draft of an act begins with, beyond what its values mean (src/records): each name is what is
 * known and written down already, so that its author need not say it.
 */
export type BegunWith =
  // Plans, procurements and tenders
  | "planOfOwn"
  | "planAsItStands"
  | "planConverted"
  | "openingAsItStands"
  | "opening"
  | "tenderAsItStands"
  | "tenders"
  // Agreements
  | "award"
  | "agreementAsItStands"
  | "sumPaid"
  | "ownSide"
  // Deliveries and decisions
  | "nextAttempt"
  | "delivery"
  | "wholeDelivery"
  | "partOfDelivery"
  | "lastDecision"
  // Invoices and payments
  | "payable"
  | "openInvoice"
  | "invoiceInDispute"
  | "untouchedInvoice"
  | "creditOfInvoice"
  | "leftToPay"
  | "paid"
  | "amountReceived";
