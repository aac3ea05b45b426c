import { PART_ACCEPTANCE_GROUNDS } from "../../codelists/decisionReasons.ts";
import { ROLES } from "../../roles.ts";
import { onAuthority } from "../contents/authority.ts";
import { payableDecisionSchema } from "./decisionContent.ts";
import { defineAct } from "../defineAct.ts";
import { because, currencyOf, day, priceWords, who } from "../words.ts";
import { attemptWords, milestoneWords, successWords } from "./milestoneWords.ts";
import { samePayable, toldPayable } from "./sameDecision.ts";

export const DeliveryAcceptedInPart = defineAct({
  kind: "DeliveryAcceptedInPart",
  code: 0x0703,
  register: "MilestoneRegister",
  method: "acceptInPart",
  roles: ROLES.OFFICER,
  fields: {
    agreement: "bytes32",
    number: "uint16",
    attempt: "uint8",
    payableAmount: "uint64",
    payableVat: "uint64",
    ground: "uint16",
    successful: "bool",
    decidedOn: "uint40",
  },
  content: payableDecisionSchema,
  codes: { ground: PART_ACCEPTANCE_GROUNDS },
  told: toldPayable,
  compare: ({ values }, content) => [...samePayable(values, content)],
  describe: ({ values, ...act }, content, names) => {
    const currency = currencyOf(act.subject, content?.payable.currency, names);
    const payable = priceWords(values.payableAmount, values.payableVat, currency);
    const ground = PART_ACCEPTANCE_GROUNDS.text(values.ground);
    return `${who(act, names)} accepted ${milestoneWords(values.number, content)} in part on ${day(values.decidedOn)} (${attemptWords(values.attempt)}), on this ground: ${ground}; ${payable} is payable${onAuthority(content?.authority)}. ${successWords(values.successful)}${because(content?.reasons)}`;
  },
});
