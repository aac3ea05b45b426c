import { PART_ACCEPTANCE_GROUNDS } from "../../codelists/decisionReasons.ts";
import { ROLES } from "../../roles.ts";
import { onAuthority } from "../contents/authority.ts";
import { payableDecisionSchema } from "./decisionContent.ts";
import { defineAct } from "../defineAct.ts";
import { because, currencyOf, day, priceWords, who } from "../words.ts";
import { attemptWords, milestoneWords, successWords } from "./milestoneWords.ts";
import { reasonFrom } from "../values/codes.ts";
import { successful, decidedOn, deliveryDecided, payable } from "./milestoneValues.ts";

export const DeliveryAcceptedInPart = defineAct({
  kind: "DeliveryAcceptedInPart",
  what: "The buyer accepts a part.",
  envelope: { builtOn: "the delivery" },
  code: 0x0703,
  register: "MilestoneRegister",
  method: "acceptInPart",
  roles: ROLES.OFFICER,
  values: { ...deliveryDecided, ...payable, ground: reasonFrom(PART_ACCEPTANCE_GROUNDS), successful, decidedOn },
  content: payableDecisionSchema,
  describe: ({ values, ...act }, content, names) => {
    const currency = currencyOf(act.subject, content?.payable.currency, names);
    const payable = priceWords(values.payableAmount, values.payableVat, currency);
    const ground = PART_ACCEPTANCE_GROUNDS.text(values.ground);
    return `${who(act, names)} accepted ${milestoneWords(values.number, content)} in part on ${day(values.decidedOn)} (${attemptWords(values.attempt)}), on this ground: ${ground}; ${payable} is payable${onAuthority(content?.authority)}. ${successWords(values.successful)}${because(content?.reasons)}`;
  },
});
