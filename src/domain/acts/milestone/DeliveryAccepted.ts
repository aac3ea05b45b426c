import { ROLES } from "../../roles.ts";
import { onAuthority } from "../contents/authority.ts";
import { payableDecisionSchema } from "./decisionContent.ts";
import { defineAct } from "../defineAct.ts";
import { currencyOf, day, priceWords, who } from "../words.ts";
import { attemptWords, milestoneWords, successWords } from "./milestoneWords.ts";
import { successful, decidedOn, deliveryDecided, payable } from "./milestoneValues.ts";

export const DeliveryAccepted = defineAct({
  kind: "DeliveryAccepted",
  what: "The buyer accepts an attempt, so the whole amount of the milestone is payable.",
  envelope: { builtOn: "the delivery" },
  code: 0x0702,
  register: "MilestoneRegister",
  method: "accept",
  roles: ROLES.OFFICER,
  values: { ...deliveryDecided, ...payable, successful, decidedOn },
  content: payableDecisionSchema,
  describe: ({ values, ...act }, content, names) => {
    const currency = currencyOf(act.subject, content?.payable.currency, names);
    const payable = priceWords(values.payableAmount, values.payableVat, currency);
    return `${who(act, names)} accepted ${milestoneWords(values.number, content)} on ${day(values.decidedOn)} (${attemptWords(values.attempt)}); ${payable} is payable${onAuthority(content?.authority)}. ${successWords(values.successful)}`;
  },
});
