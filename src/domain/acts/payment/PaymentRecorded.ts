import { ZERO_BYTES32 } from "../../Hex.ts";
import { formatAmount } from "../../money.ts";
import { ROLES } from "../../roles.ts";
import { otherSide } from "../agreement/agreementWords.ts";
import { defineAct } from "../defineAct.ts";
import { milestoneNumber } from "../milestone/milestoneValues.ts";
import { milestoneWords } from "../milestone/milestoneWords.ts";
import { priceOf } from "../values/amounts.ts";
import { agreementId, begunBy } from "../values/references.ts";
import { amountWords, currencyOf, day, priceWords } from "../words.ts";
import { paymentSchema } from "./paymentContent.ts";
import { paidBefore, paidOn } from "./paymentValues.ts";

export const PaymentRecorded = defineAct({
  kind: "PaymentRecorded",
  called: "Payment recorded",
  what: "The buyer paid. The payment's id is the hash of this act.",
  rule: "By the buyer, within what is payable, and by another key than those that decided.",
  envelope: { builtOn: "the last payment act on the milestone, else its last decision" },
  buildsOn: "nextPayment",
  begunWith: "leftToPay",
  code: 0x0804,
  register: "PaymentRegister",
  method: "recordPayment",
  roles: ROLES.FINANCE,
  gas: 305_000,
  restsOn: "agreement",
  values: {
    agreement: agreementId,
    number: milestoneNumber,
    invoice: begunBy("invoice", "the invoice that is paid"),
    ...priceOf("/price", "the amount paid"),
    paidBefore,
    paidOn,
  },
  content: paymentSchema,
  ofMoney: {
    paid: ({ amount, invoice }, currency) =>
      `recorded ${formatAmount(amount, currency)} as paid${invoice === ZERO_BYTES32 ? " without an invoice" : ""}`,
  },
  says: ({ values, ...act }, content, names) => {
    const currency = currencyOf(act.subject, content?.price.currency, names);
    const number = content?.invoiceNumber ?? names.invoice?.(values.invoice);
    const invoice = number === undefined ? "" : ` on invoice ${number}`;
    const to = otherSide("to", { ...act, agreement: values.agreement }, names);
    const price = priceWords(values.amount, values.vat, currency);
    const before = `Before it, ${amountWords(values.paidBefore, currency)} excluding VAT had been paid.`;
    return {
      says: `paid ${price}${to} for ${milestoneWords(values, content, names)}${invoice} on ${day(values.paidOn)}`,
      also: values.paidBefore === 0 ? undefined : before,
    };
  },
});
