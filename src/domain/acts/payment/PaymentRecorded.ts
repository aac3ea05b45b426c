import { ROLES } from "../../roles.ts";
import { onAuthority } from "../contents/authority.ts";
import { paymentSchema } from "./paymentContent.ts";
import { samePrice } from "../contents/price.ts";
import { same, sameDay } from "../contents/same.ts";
import { defineAct } from "../defineAct.ts";
import { milestoneWords } from "../milestone/milestoneWords.ts";
import { amountWords, currencyOf, day, priceWords, who } from "../words.ts";
import { toldPayment } from "./toldPayment.ts";

export const PaymentRecorded = defineAct({
  kind: "PaymentRecorded",
  code: 0x0804,
  register: "PaymentRegister",
  method: "recordPayment",
  roles: ROLES.FINANCE,
  fields: {
    agreement: "bytes32",
    number: "uint16",
    invoice: "bytes32",
    amount: "uint64",
    vat: "uint64",
    paidBefore: "uint64",
    paidOn: "uint40",
  },
  content: paymentSchema,
  told: toldPayment,
  compare: ({ values }, content) => [
    ...same("/milestone/number", "the milestone's number", values.number, content.milestone.number),
    ...samePrice("/price", "the amount paid", values, content.price),
    ...sameDay("/paidOn", "the day of payment", values.paidOn, content.paidOn),
  ],
  describe: ({ values, ...act }, content, names) => {
    const currency = currencyOf(act.subject, content?.price.currency, names);
    const invoice = content?.invoiceNumber === undefined ? "" : ` on invoice ${content.invoiceNumber}`;
    const before =
      values.paidBefore === 0 ? "" : ` Before it, ${amountWords(values.paidBefore, currency)} net had been paid.`;
    return `${who(act, names)} paid ${priceWords(values.amount, values.vat, currency)} for ${milestoneWords(values.number, content)}${invoice} on ${day(values.paidOn)}${onAuthority(content?.authority)}.${before}`;
  },
});
