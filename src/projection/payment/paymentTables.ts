import type { StateOf } from "../../domain/acts/procedures.ts";
import { integer, optionalInteger, optionalText, table, text, word } from "../table.ts";

/**
 * `amount`, `vat`: as invoiced; `asked`, `askedVat`: what of it counts, without credits, nothing once withdrawn. `unpaid`: 1 until that
 * is paid in full; `owing`: 1 while more is owed than is disputed. `payBy` counts from receipt, or from issue until it is
 * recorded as received. `lastAct` is anybody's; `buildsOn` what the buyer's next act on it builds on.
 */
export const invoices = table(
  {
    id: text,
    agreement: text,
    number: integer,
    procurement: text,
    buyer: integer,
    supplier: integer,
    currency: text,
    ownNumber: optionalText,
    state: word<StateOf<"invoice">>(),
    amount: integer,
    vat: integer,
    asked: integer,
    askedVat: integer,
    issuedOn: integer,
    receivedOn: optionalInteger,
    disputed: integer,
    disputeReason: optionalInteger,
    isDisputed: integer,
    paid: integer,
    paidParts: text,
    paidOn: optionalInteger,
    unpaid: integer,
    owing: integer,
    payBy: integer,
    content: text,
    sequence: integer,
    lastAct: text,
    buildsOn: text,
    credited: integer,
    withdrawnBy: optionalText,
    withdrawalReason: optionalInteger,
  },
  ["id"],
  [
    ["sequence"],
    ["agreement", "number", "sequence"],
    ["buyer", "sequence"],
    ["supplier", "sequence"],
    ["unpaid", "sequence"],
    ["buyer", "unpaid", "sequence"],
    ["supplier", "unpaid", "sequence"],
    ["owing", "payBy", "sequence"],
    ["buyer", "owing", "payBy", "sequence"],
    ["supplier", "owing", "payBy", "sequence"],
    ["isDisputed", "sequence"],
    ["buyer", "isDisputed", "sequence"],
  ],
);

/** Credits of invoices, in order. */
export const invoiceCredits = table(
  {
    invoice: text,
    sequence: integer,
    actHash: text,
    ownNumber: optionalText,
    amount: integer,
    vat: integer,
    issuedOn: integer,
    reason: integer,
  },
  ["invoice", "sequence"],
);

export const payments = table(
  {
    id: text,
    agreement: text,
    number: integer,
    procurement: text,
    invoice: optionalText,
    buyer: integer,
    supplier: integer,
    currency: text,
    recordedAmount: integer,
    recordedVat: integer,
    amount: integer,
    vat: integer,
    paidOn: integer,
    sequence: integer,
    lastAct: text,
    corrected: integer,
    contested: integer,
    state: word<StateOf<"payment">>(),
    answerAct: optionalText,
    receivedOn: optionalInteger,
    received: optionalInteger,
    answerReason: optionalInteger,
    content: text,
  },
  ["id"],
  [
    ["sequence"],
    ["agreement", "number", "sequence"],
    ["invoice"],
    ["buyer", "sequence"],
    ["supplier", "sequence"],
    ["contested", "sequence"],
    ["corrected", "sequence"],
    ["buyer", "contested", "sequence"],
    ["buyer", "corrected", "sequence"],
  ],
);

export const paymentCorrections = table(
  {
    payment: text,
    sequence: integer,
    actHash: text,
    amount: integer,
    vat: integer,
    paidOn: integer,
    reason: integer,
  },
  ["payment", "sequence"],
);
