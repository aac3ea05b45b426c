import type { StateOf } from "../../domain/acts/procedures.ts";
import { sum } from "../sums.ts";
import { integer, optionalInteger, optionalText, table, text, word } from "../table.ts";

export const agreements = table(
  {
    id: text,
    procurement: text,
    title: text,
    /** As its buyer calls it; not enforced to be its own. */
    reference: optionalText,
    buyer: integer,
    supplier: integer,
    framework: optionalText,
    isFramework: integer,
    phase: integer,
    state: word<StateOf<"agreement">>(),
    currency: text,
    amount: integer,
    vat: integer,
    vatRate: integer,
    startsOn: integer,
    endsOn: integer,
    openUntil: integer,
    offeredAmount: integer,
    offeredVat: integer,
    content: text,
    award: text,
    sequence: integer,
    milestoneNumbers: text,
    signature: optionalText,
    inForceSince: optionalInteger,
    lastAct: text,
    closedBy: optionalText,
    closedReason: optionalInteger,
    effectiveOn: optionalInteger,
    paidAtEnd: optionalInteger,
    accepted: sum,
    paid: sum,
    questions: integer,
  },
  ["id"],
  [
    ["sequence"],
    ["procurement", "sequence"],
    ["reference", "sequence"],
    ["buyer", "sequence"],
    ["supplier", "sequence"],
    ["state", "sequence"],
    ["buyer", "state", "sequence"],
    ["supplier", "state", "sequence"],
    ["framework", "sequence"],
  ],
);

export const variations = table(
  {
    id: text,
    agreement: text,
    state: word<StateOf<"variation">>(),
    organisation: integer,
    amountBefore: integer,
    endsOnBefore: integer,
    amount: integer,
    vat: integer,
    vatRate: integer,
    endsOn: integer,
    openUntil: integer,
    milestones: text,
    content: text,
    sequence: integer,
    answer: optionalText,
    reason: optionalInteger,
  },
  ["id"],
  [["agreement", "sequence"]],
);

export const offerQuestions = table(
  { agreement: text, number: integer, actHash: text, sequence: integer, content: text },
  ["agreement", "number"],
);

/** Every answer to a question, later ones beside the earlier. */
export const questionAnswers = table(
  { agreement: text, number: integer, actHash: text, sequence: integer, content: text },
  ["agreement", "number", "sequence"],
);

/** Sums per buyer and currency, kept as acts come in: summing whole lists would cost more the longer they grow. */
export const totals = table(
  {
    authority: integer,
    currency: text,
    agreements: integer,
    agreed: sum,
    accepted: sum,
    invoices: integer,
    invoiced: sum,
    disputed: integer,
    payments: integer,
    paid: sum,
    settled: integer,
    settledLate: integer,
    settledDays: integer,
  },
  ["authority", "currency"],
);
