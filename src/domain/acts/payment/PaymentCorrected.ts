import { CORRECTION_REASONS } from "../../codelists/decisionReasons.ts";
import { ROLES } from "../../roles.ts";
import { onAuthority } from "../contents/authority.ts";
import { paymentSchema } from "./paymentContent.ts";
import { samePrice } from "../contents/price.ts";
import { same, sameDay } from "../contents/same.ts";
import { prose } from "../contents/text.ts";
import { defineAct } from "../defineAct.ts";
import { milestoneWords } from "../milestone/milestoneWords.ts";
import { actWords, because, currencyOf, day, priceWords, who } from "../words.ts";
import { toldPayment } from "./toldPayment.ts";

export const PaymentCorrected = defineAct({
  kind: "PaymentCorrected",
  code: 0x0805,
  register: "PaymentRegister",
  method: "correctPayment",
  roles: ROLES.FINANCE,
  fields: {
    agreement: "bytes32",
    number: "uint16",
    payment: "bytes32",
    amount: "uint64",
    vat: "uint64",
    paidBefore: "uint64",
    reason: "uint16",
    paidOn: "uint40",
  },
  /** The payment as it should have been recorded; nothing paid reverses it. */
  content: paymentSchema.extend({ reasons: prose(10_000) }),
  codes: { reason: CORRECTION_REASONS },
  told: toldPayment,
  compare: ({ values }, content) => [
    ...same("/milestone/number", "the milestone's number", values.number, content.milestone.number),
    ...samePrice("/price", "the amount paid", values, content.price),
    ...sameDay("/paidOn", "the day of payment", values.paidOn, content.paidOn),
  ],
  describe: ({ values, ...act }, content, names) => {
    const currency = currencyOf(act.subject, content?.price.currency, names);
    const payment = actWords(values.payment, "its payment", names);
    const milestone = milestoneWords(values.number, content);
    const reason = `for this reason: ${CORRECTION_REASONS.text(values.reason)}${onAuthority(content?.authority)}`;
    const verdict =
      values.amount === 0
        ? `reverses ${payment} for ${milestone}`
        : `corrects ${payment} for ${milestone} to ${priceWords(values.amount, values.vat, currency)}, paid on ${day(values.paidOn)}`;
    return `${who(act, names)} ${verdict}, ${reason}.${because(content?.reasons)}`;
  },
});
