import { z } from "zod";
import { moneySchema } from "../../money.ts";
import { ROLES } from "../../roles.ts";
import { daySchema, toldDay } from "../contents/dates.ts";
import { milestoneNameSchema } from "../milestone/decisionContent.ts";
import { documentsSchema } from "../contents/documents.ts";
import { samePrice, toldPrice } from "../contents/price.ts";
import { same, sameDay } from "../contents/same.ts";
import { line, prose } from "../contents/text.ts";
import { defineAct } from "../defineAct.ts";
import { currencyOf, day, priceWords, who } from "../words.ts";
import { milestoneWords } from "../milestone/milestoneWords.ts";

/** Never bank details: the buyer has them from the supplier, not from a public ledger. */
const content = z.strictObject({
  /** The supplier's own invoice number. */
  invoiceNumber: line(64),
  milestone: milestoneNameSchema,
  price: moneySchema,
  issuedOn: daySchema,
  purchaseOrder: line(64).exactOptional(),
  note: prose(2_000).exactOptional(),
  documents: documentsSchema.exactOptional(),
});

export const InvoiceRecorded = defineAct({
  kind: "InvoiceRecorded",
  code: 0x0801,
  register: "PaymentRegister",
  method: "recordInvoice",
  roles: ROLES.SIGNATORY,
  fields: { agreement: "bytes32", number: "uint16", amount: "uint64", vat: "uint64", issuedOn: "uint40" },
  content,
  told: ({ milestone, price, issuedOn }) => ({
    number: milestone.number,
    ...toldPrice(price),
    issuedOn: toldDay(issuedOn),
  }),
  compare: ({ values }, content) => [
    ...same("/milestone/number", "the milestone's number", values.number, content.milestone.number),
    ...samePrice("/price", "the invoiced amount", values, content.price),
    ...sameDay("/issuedOn", "the invoice's date", values.issuedOn, content.issuedOn),
  ],
  describe: ({ values, ...act }, content, names) => {
    const currency = currencyOf(act.subject, content?.price.currency, names);
    const invoice = content === undefined ? "an invoice" : `invoice ${content.invoiceNumber}`;
    return `${who(act, names)} records ${invoice} of ${day(values.issuedOn)} for ${milestoneWords(values.number, content)}: ${priceWords(values.amount, values.vat, currency)}.`;
  },
});
