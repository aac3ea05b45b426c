import { PART_ACCEPTANCE_GROUNDS } from "../../codelists/decisionReasons.ts";
import { formatAmount } from "../../money.ts";
import { ROLES } from "../../roles.ts";
import { otherSide } from "../agreement/agreementWords.ts";
import { defineAct } from "../defineAct.ts";
import { groundFrom } from "../values/codes.ts";
import { currencyOf, day, priceWords } from "../words.ts";
import { payableDecisionSchema } from "./decisionContent.ts";
import { decidedOn, deliveryDecided, payable, successful } from "./milestoneValues.ts";
import { attemptWords, milestoneWords, successWords } from "./milestoneWords.ts";

export const DeliveryAcceptedInPart = defineAct({
  kind: "DeliveryAcceptedInPart",
  called: "Delivery accepted in part",
  what: "The buyer accepts a part.",
  rule: "The buyer accepts a part of the delivery that waits; another attempt may deliver the rest.",
  envelope: { builtOn: "the delivery" },
  buildsOn: "delivery",
  begunWith: "partOfDelivery",
  code: 0x0703,
  register: "MilestoneRegister",
  method: "acceptInPart",
  roles: ROLES.OFFICER,
  gas: 200_000,
  restsOn: "agreement",
  values: { ...deliveryDecided, ...payable, ground: groundFrom(PART_ACCEPTANCE_GROUNDS), successful, decidedOn },
  content: payableDecisionSchema,
  inTheirWords: "/reasons",
  ofMoney: {
    accepted: ({ payableAmount, ground }, currency) =>
      `accepted ${formatAmount(payableAmount, currency)} in part (${PART_ACCEPTANCE_GROUNDS.text(ground)})`,
  },
  says: ({ values, ...act }, content, names) => {
    const currency = currencyOf(act.subject, content?.payable.currency, names);
    const payable = priceWords(values.payableAmount, values.payableVat, currency);
    const from = otherSide("from", { ...act, agreement: values.agreement }, names);
    const delivered = `${milestoneWords(values, content, names)}${from}`;
    return {
      says: `accepted part of ${delivered} on ${day(values.decidedOn)} (${attemptWords(values.attempt)})`,
      also: `${payable} is payable. ${successWords(values.successful)}`,
    };
  },
});
