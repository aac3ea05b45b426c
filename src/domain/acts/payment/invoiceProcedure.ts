import { defineProcedure } from "../defineProcedure.ts";

/** An invoice for what is payable on a milestone. The contracts keep no state of it, only amounts and days. */
export const invoiceProcedure = defineProcedure({
  object: "invoice",
  about:
    "A supplier invoices what is payable on a milestone, and takes back what it invoiced wrongly. The contracts keep no state of an invoice, only amounts and days. Its number is given once, also where it was taken back.",
  states: {
    recorded: { words: "recorded by the supplier" },
    received: { words: "received by the buyer" },
    credited: { words: "credited in full", isFinal: true },
    withdrawn: { words: "withdrawn by the supplier", isFinal: true },
  },
  derived: {
    disputed: { words: "disputed", of: ["recorded", "received"], when: "the buyer disputes a part of it, or all" },
    paid: { words: "paid in full", of: ["recorded", "received"], when: "payments for it come to its amount" },
  },
  parties: {
    supplier: { words: "the supplier", kind: "supplier" },
    buyer: { words: "the buyer", kind: "authority" },
  },
  conditions: {
    payable: "something is payable on the milestone",
    unpaid: "less is paid on the milestone than is payable",
    untouched: "nothing is paid on it and nothing of it is credited",
    owed: "less is paid on it than it asks for",
  },
  moves: {
    InvoiceRecorded: {
      by: "supplier",
      words: "record an invoice",
      from: "nothing",
      to: "recorded",
      while: "payable",
    },
    InvoiceReceived: { by: "buyer", words: "record that it was received", from: "recorded", to: "received" },
    InvoiceDisputed: {
      by: "buyer",
      words: "dispute it, or settle a dispute",
      from: ["recorded", "received"],
      to: "same",
    },
    InvoiceWithdrawn: {
      by: "supplier",
      words: "withdraw it",
      from: ["recorded", "received"],
      to: "withdrawn",
      while: "untouched",
    },
    InvoiceCredited: [
      {
        by: "supplier",
        words: "credit what is not paid of it",
        from: "recorded",
        to: ["recorded", "credited"],
        while: "owed",
      },
      {
        by: "supplier",
        words: "credit what is not paid of it",
        from: "received",
        to: ["received", "credited"],
        while: "owed",
      },
    ],
    PaymentRecorded: {
      by: "buyer",
      words: "record a payment for it",
      from: ["recorded", "received"],
      to: "same",
      follows: "milestone",
      while: "unpaid",
    },
  },
});
