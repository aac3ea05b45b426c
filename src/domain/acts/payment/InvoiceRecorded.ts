import { z } from "zod";
import { formatAmount, moneySchema } from "../../money.ts";
import { ROLES } from "../../roles.ts";
import { otherSide } from "../agreement/agreementWords.ts";
import { daySchema } from "../contents/dates.ts";
import { documentsSchema } from "../contents/documents.ts";
import { line, prose } from "../contents/text.ts";
import { defineAct } from "../defineAct.ts";
import { milestoneNameSchema } from "../milestone/decisionContent.ts";
import { milestoneNumber } from "../milestone/milestoneValues.ts";
import { milestoneWords } from "../milestone/milestoneWords.ts";
import { priceOf } from "../values/amounts.ts";
import { happenedOn } from "../values/days.ts";
import { agreementId } from "../values/references.ts";
import { currencyOf, day, priceWords } from "../words.ts";

/** Never bank details: the buyer has them from the supplier, not from a public ledger. */
const content = z.strictObject({
  invoiceNumber: line(64).meta({ label: "invoice number", hint: "The supplier's own invoice number" }),
  milestone: milestoneNameSchema,
  price: moneySchema,
  issuedOn: daySchema.meta({ label: "issued on" }),
  purchaseOrder: line(64).exactOptional().meta({ label: "purchase order" }),
  note: prose(2_000).exactOptional(),
  documents: documentsSchema.exactOptional(),
});

export const InvoiceRecorded = defineAct({
  kind: "InvoiceRecorded",
  called: "Invoice recorded",
  what: "The supplier records its invoice for a milestone. The invoice's id is the hash of this act.",
  rule: "By the supplier, once something is payable on the milestone.",
  envelope: { builtOn: "the milestone's last decision, which left something payable" },
  buildsOn: "milestone",
  begunWith: "payable",
  code: 0x0801,
  register: "PaymentRegister",
  method: "recordInvoice",
  roles: ROLES.SIGNATORY,
  gas: 190_000,
  restsOn: "nothing",
  values: {
    agreement: agreementId,
    number: milestoneNumber,
    ...priceOf("/price", "the invoiced amount"),
    issuedOn: happenedOn("/issuedOn", "the day of issue"),
  },
  content,
  ownNumber: { at: "/invoiceNumber", what: "the invoice number" },
  ofMoney: { invoiced: ({ amount }, currency) => `invoiced ${formatAmount(amount, currency)}` },
  says: ({ values, ...act }, content, names) => {
    const currency = currencyOf(act.subject, content?.price.currency, names);
    const invoice = content === undefined ? "an invoice" : `invoice ${content.invoiceNumber}`;
    const to = otherSide("to", { ...act, agreement: values.agreement }, names);
    const price = priceWords(values.amount, values.vat, currency);
    return `records ${invoice}${to}, dated ${day(values.issuedOn)}, for ${milestoneWords(values, content, names)}: ${price}`;
  },
});
