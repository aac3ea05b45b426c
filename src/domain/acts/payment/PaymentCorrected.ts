import { CORRECTION_REASONS } from "../../codelists/decisionReasons.ts";
import { formatAmount } from "../../money.ts";
import { ROLES } from "../../roles.ts";
import { otherSide } from "../agreement/agreementWords.ts";
import { prose } from "../contents/text.ts";
import { defineAct } from "../defineAct.ts";
import { milestoneNumber } from "../milestone/milestoneValues.ts";
import { milestoneWords } from "../milestone/milestoneWords.ts";
import { priceOf } from "../values/amounts.ts";
import { reasonFrom } from "../values/codes.ts";
import { agreementId, begunBy } from "../values/references.ts";
import { actWords, currencyOf, day, priceWords } from "../words.ts";
import { paidWords } from "./moneyWords.ts";
import { paymentSchema } from "./paymentContent.ts";
import { paidBefore, paidOn } from "./paymentValues.ts";

export const PaymentCorrected = defineAct({
  kind: "PaymentCorrected",
  called: "Payment corrected",
  what: "The buyer puts right a payment that was recorded wrongly, or reversed.",
  rule: "A correction of a correction names the payment again and builds on the last correction.",
  envelope: { builtOn: "the payment, or its last correction" },
  buildsOn: "paymentToCorrect",
  begunWith: "paid",
  code: 0x0805,
  register: "PaymentRegister",
  method: "correctPayment",
  roles: ROLES.FINANCE,
  gas: 180_000,
  restsOn: "agreement",
  corrects: true,
  values: {
    agreement: agreementId,
    number: milestoneNumber,
    payment: begunBy("payment", "the payment that it corrects"),
    ...priceOf("/price", "the amount paid"),
    paidBefore,
    reason: reasonFrom(CORRECTION_REASONS),
    paidOn,
  },
  /** The payment as it should have been recorded; nothing paid reverses it. */
  content: paymentSchema.extend({ reasons: prose(10_000) }),
  inTheirWords: "/reasons",
  ofMoney: {
    paid: ({ amount, reason }, currency) =>
      `corrected that to ${formatAmount(amount, currency)} (${CORRECTION_REASONS.text(reason)})`,
  },
  says: ({ values, ...act }, content, names) => {
    const currency = currencyOf(act.subject, content?.price.currency, names);
    const to = otherSide("to", { ...act, agreement: values.agreement }, names);
    const payment = `${actWords(values.payment, "its payment", names)}${to} for ${milestoneWords(values, content, names)}`;
    const before = paidWords(names.act?.(act.builtOn), currency);
    const stood = before === undefined ? "" : `Before: ${before}. `;
    if (values.amount === 0) return { says: `reverses ${payment}`, also: `${stood}Now: nothing was paid.` };
    const now = `${priceWords(values.amount, values.vat, currency)}, paid on ${day(values.paidOn)}`;
    return { says: `corrects ${payment}`, also: `${stood}Now: ${now}.` };
  },
});
