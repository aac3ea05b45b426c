import { DISPUTE_REASONS } from "../../codelists/paymentReasons.ts";
import { formatAmount, moneySchema } from "../../money.ts";
import { ROLES } from "../../roles.ts";
import { decidedSchema } from "../contents/reasoned.ts";
import { line } from "../contents/text.ts";
import { defineAct } from "../defineAct.ts";
import { netOf } from "../values/amounts.ts";
import { reasonFrom } from "../values/codes.ts";
import { begunBy } from "../values/references.ts";
import { amountWords, currencyOf } from "../words.ts";
import { disputedWords, invoiceWords } from "./moneyWords.ts";

export const InvoiceDisputed = defineAct({
  kind: "InvoiceDisputed",
  called: "Invoice disputed",
  what: "The buyer disputes an invoice, or settles an earlier dispute.",
  rule: "By the buyer, as often as the amount in dispute changes; 0 settles.",
  envelope: { builtOn: "the invoice, or the buyer's last act on it" },
  buildsOn: "buyersInvoice",
  begunWith: "invoiceInDispute",
  code: 0x0803,
  register: "PaymentRegister",
  method: "disputeInvoice",
  roles: ROLES.FINANCE,
  gas: 115_000,
  restsOn: "agreement",
  values: {
    invoice: begunBy("invoice", "the invoice"),
    disputedAmount: netOf("/disputed", "the disputed amount"),
    reason: reasonFrom(DISPUTE_REASONS),
  },
  /** A disputed amount of nothing settles the dispute. */
  content: decidedSchema.extend({ invoiceNumber: line(64).meta({ label: "invoice number" }), disputed: moneySchema }),
  inTheirWords: "/reasons",
  ofMoney: {
    paid: ({ disputedAmount, reason }, currency) =>
      disputedAmount === 0
        ? "settled the dispute"
        : `disputed ${formatAmount(disputedAmount, currency)} (${DISPUTE_REASONS.text(reason)})`,
  },
  says: ({ values, ...act }, content, names) => {
    const currency = currencyOf(act.subject, content?.disputed.currency, names);
    const invoice = invoiceWords(values.invoice, act, content?.invoiceNumber, names);
    const before = disputedWords(names.act?.(act.builtOn), currency);
    const says =
      values.disputedAmount === 0
        ? `no longer disputes ${invoice}`
        : `disputes ${amountWords(values.disputedAmount, currency)} excluding VAT of ${invoice}`;
    return { says, also: before === undefined ? undefined : `Before: ${before} was disputed.` };
  },
});
