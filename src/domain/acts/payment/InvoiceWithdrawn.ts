import { INVOICE_WITHDRAWAL_REASONS } from "../../codelists/paymentReasons.ts";
import { ROLES } from "../../roles.ts";
import { reasonedSchema } from "../contents/reasoned.ts";
import { line } from "../contents/text.ts";
import { defineAct } from "../defineAct.ts";
import { reasonFrom } from "../values/codes.ts";
import { begunBy } from "../values/references.ts";
import { invoiceWords } from "./moneyWords.ts";

export const InvoiceWithdrawn = defineAct({
  kind: "InvoiceWithdrawn",
  called: "Invoice withdrawn",
  what: "The supplier takes an invoice back on which nothing is paid. It asks for nothing any more, and its number stays used.",
  rule: "By the supplier, while nothing is paid on it and nothing credited. Its sums no longer count; its number is not given again.",
  envelope: { builtOn: "the invoice" },
  buildsOn: "suppliersInvoice",
  begunWith: "untouchedInvoice",
  code: 0x0808,
  register: "PaymentRegister",
  method: "withdrawInvoice",
  roles: ROLES.SIGNATORY,
  gas: 120_000,
  restsOn: "nothing",
  values: { invoice: begunBy("invoice", "the invoice"), reason: reasonFrom(INVOICE_WITHDRAWAL_REASONS) },
  content: reasonedSchema.extend({ invoiceNumber: line(64).meta({ label: "invoice number" }) }),
  inTheirWords: "/reasons",
  ofMoney: { invoiced: ({ reason }) => `withdrew an invoice (${INVOICE_WITHDRAWAL_REASONS.text(reason)})` },
  says: ({ values, ...act }, content, names) =>
    `withdraws ${invoiceWords(values.invoice, act, content?.invoiceNumber, names)}`,
});
