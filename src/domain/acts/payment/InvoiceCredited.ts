import { CREDIT_REASONS } from "../../codelists/paymentReasons.ts";
import { formatAmount, moneySchema } from "../../money.ts";
import { ROLES } from "../../roles.ts";
import { daySchema } from "../contents/dates.ts";
import { reasonedSchema } from "../contents/reasoned.ts";
import { line } from "../contents/text.ts";
import { defineAct } from "../defineAct.ts";
import { priceOf } from "../values/amounts.ts";
import { reasonFrom } from "../values/codes.ts";
import { happenedOn } from "../values/days.ts";
import { begunBy } from "../values/references.ts";
import { currencyOf, day, priceWords } from "../words.ts";
import { invoiceWords } from "./moneyWords.ts";

const content = reasonedSchema.extend({
  creditNoteNumber: line(64).meta({ label: "credit note number", hint: "The supplier's own number for it" }),
  invoiceNumber: line(64).meta({ label: "invoice number" }),
  price: moneySchema,
  issuedOn: daySchema.meta({ label: "issued on" }),
});

export const InvoiceCredited = defineAct({
  kind: "InvoiceCredited",
  called: "Invoice credited",
  what: "The supplier credits what is not paid of an invoice, in part or in full. It asks for so much less.",
  rule: "By the supplier, as often as something is left to pay of it.",
  envelope: { builtOn: "the invoice, or its last credit" },
  buildsOn: "suppliersInvoice",
  begunWith: "creditOfInvoice",
  code: 0x0809,
  register: "PaymentRegister",
  method: "creditInvoice",
  roles: ROLES.SIGNATORY,
  gas: 150_000,
  restsOn: "agreement",
  values: {
    invoice: begunBy("invoice", "the invoice"),
    ...priceOf("/price", "the credit"),
    issuedOn: happenedOn("/issuedOn", "the day of issue"),
    reason: reasonFrom(CREDIT_REASONS),
  },
  content,
  ownNumber: { at: "/creditNoteNumber", what: "the credit note number" },
  inTheirWords: "/reasons",
  ofMoney: {
    invoiced: ({ amount, reason }, currency) =>
      `credited ${formatAmount(amount, currency)} (${CREDIT_REASONS.text(reason)})`,
  },
  says: ({ values, ...act }, content, names) => {
    const price = priceWords(values.amount, values.vat, currencyOf(act.subject, content?.price.currency, names));
    const note = content === undefined ? "a credit note" : `credit note ${content.creditNoteNumber}`;
    const invoice = invoiceWords(values.invoice, act, content?.invoiceNumber, names);
    return `credits ${price} by ${note}, dated ${day(values.issuedOn)}, on ${invoice}`;
  },
});
