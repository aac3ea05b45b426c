import { formatAmount } from "../../money.ts";
import { ROLES } from "../../roles.ts";
import { otherSide } from "../agreement/agreementWords.ts";
import { defineAct } from "../defineAct.ts";
import { currencyOf, day, priceWords } from "../words.ts";
import { payableDecisionSchema } from "./decisionContent.ts";
import { decidedOn, deliveryDecided, payable, successful } from "./milestoneValues.ts";
import { attemptWords, milestoneWords, successWords } from "./milestoneWords.ts";

export const DeliveryAccepted = defineAct({
  kind: "DeliveryAccepted",
  called: "Delivery accepted",
  what: "The buyer accepts an attempt, so the whole amount of the milestone is payable.",
  rule: "The buyer accepts the delivery that waits, whole.",
  envelope: { builtOn: "the delivery" },
  buildsOn: "delivery",
  begunWith: "wholeDelivery",
  code: 0x0702,
  register: "MilestoneRegister",
  method: "accept",
  roles: ROLES.OFFICER,
  gas: 200_000,
  restsOn: "agreement",
  values: { ...deliveryDecided, ...payable, successful, decidedOn },
  content: payableDecisionSchema,
  ofMoney: { accepted: ({ payableAmount }, currency) => `accepted ${formatAmount(payableAmount, currency)}` },
  says: ({ values, ...act }, content, names) => {
    const currency = currencyOf(act.subject, content?.payable.currency, names);
    const payable = priceWords(values.payableAmount, values.payableVat, currency);
    const from = otherSide("from", { ...act, agreement: values.agreement }, names);
    const delivered = `${milestoneWords(values, content, names)}${from} on ${day(values.decidedOn)} (${attemptWords(values.attempt)})`;
    return { says: `accepted ${delivered}; ${payable} is payable`, also: successWords(values.successful) };
  },
});
