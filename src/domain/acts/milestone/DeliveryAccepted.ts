import { ROLES } from "../../roles.ts";
import { onAuthority } from "../contents/authority.ts";
import { payableDecisionSchema } from "./decisionContent.ts";
import { defineAct } from "../defineAct.ts";
import { currencyOf, day, priceWords, who } from "../words.ts";
import { attemptWords, milestoneWords, successWords } from "./milestoneWords.ts";
import { samePayable, toldPayable } from "./sameDecision.ts";

export const DeliveryAccepted = defineAct({
  kind: "DeliveryAccepted",
  code: 0x0702,
  register: "MilestoneRegister",
  method: "accept",
  roles: ROLES.OFFICER,
  fields: {
    agreement: "bytes32",
    number: "uint16",
    attempt: "uint8",
    payableAmount: "uint64",
    payableVat: "uint64",
    successful: "bool",
    decidedOn: "uint40",
  },
  content: payableDecisionSchema,
  told: toldPayable,
  compare: ({ values }, content) => samePayable(values, content),
  describe: ({ values, ...act }, content, names) => {
    const currency = currencyOf(act.subject, content?.payable.currency, names);
    const payable = priceWords(values.payableAmount, values.payableVat, currency);
    return `${who(act, names)} accepted ${milestoneWords(values.number, content)} on ${day(values.decidedOn)} (${attemptWords(values.attempt)}); ${payable} is payable${onAuthority(content?.authority)}. ${successWords(values.successful)}`;
  },
});
