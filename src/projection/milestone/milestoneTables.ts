import type { StateOf } from "../../domain/acts/procedures.ts";
import { sum } from "../sums.ts";
import { integer, optionalInteger, optionalText, optionalWord, table, text, word } from "../table.ts";
import type { Outcome } from "./outcomes.ts";

/**
 * A milestone as its terms and acts stand. `awaits` says whose turn it is (delivery, decision, invoice, payment, nothing) and
 * `awaitsUntil` the last day for it: what is late is then a comparison with today, never stored.
 */
export const milestones = table(
  {
    agreement: text,
    number: integer,
    procurement: text,
    title: text,
    buyer: integer,
    supplier: integer,
    currency: text,
    state: word<StateOf<"milestone">>(),
    awaits: text,
    awaitsUntil: integer,
    dueOn: integer,
    amount: integer,
    vat: integer,
    daysToDecide: integer,
    daysToPay: integer,
    offeredAmount: integer,
    offeredVat: integer,
    termsAct: text,
    attempt: integer,
    deliveredOn: optionalInteger,
    decidedOn: optionalInteger,
    payable: optionalInteger,
    payableVat: optionalInteger,
    successful: optionalInteger,
    lastAct: text,
    decision: optionalText,
    waivedReason: optionalInteger,
    waivedBy: optionalText,
    invoiceIds: text,
    invoiced: sum,
    paid: integer,
    paidVat: integer,
    lastPaymentAct: optionalText,
  },
  ["agreement", "number"],
  [
    ["awaits", "awaitsUntil", "agreement", "number"],
    ["buyer", "awaits", "awaitsUntil", "agreement", "number"],
    ["supplier", "awaits", "awaitsUntil", "agreement", "number"],
    ["dueOn", "agreement", "number"],
    ["buyer", "dueOn", "agreement", "number"],
    ["supplier", "dueOn", "agreement", "number"],
  ],
);

/** One delivery and what was decided on it; after a correction, the right values. */
export const attempts = table(
  {
    agreement: text,
    number: integer,
    attempt: integer,
    actHash: text,
    sequence: integer,
    deliveredOn: integer,
    dueOn: integer,
    content: text,
    outcome: optionalWord<Outcome>(),
    payable: optionalInteger,
    payableVat: optionalInteger,
    successful: optionalInteger,
    reason: optionalInteger,
    decidedOn: optionalInteger,
    decidedBy: optionalInteger,
    decision: optionalText,
    corrections: text,
  },
  ["agreement", "number", "attempt"],
);
