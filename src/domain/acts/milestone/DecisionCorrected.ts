import { CORRECTION_REASONS, DECISION_OUTCOMES } from "../../codelists/decisionReasons.ts";
import { ROLES } from "../../roles.ts";
import { onAuthority } from "../contents/authority.ts";
import { payableDecisionSchema } from "./decisionContent.ts";
import { same } from "../contents/same.ts";
import { defineAct } from "../defineAct.ts";
import { actWords, because, currencyOf, day, priceWords, who } from "../words.ts";
import { milestoneWords, successWords } from "./milestoneWords.ts";
import { samePayable, toldPayable } from "./sameDecision.ts";

export const DecisionCorrected = defineAct({
  kind: "DecisionCorrected",
  code: 0x0706,
  register: "MilestoneRegister",
  method: "correct",
  roles: ROLES.OFFICER,
  fields: {
    agreement: "bytes32",
    number: "uint16",
    corrects: "bytes32",
    outcome: "uint8",
    payableAmount: "uint64",
    payableVat: "uint64",
    successful: "bool",
    reason: "uint16",
    decidedOn: "uint40",
  },
  content: payableDecisionSchema.extend({ outcome: DECISION_OUTCOMES.schema() }),
  codes: { reason: CORRECTION_REASONS },
  told: (content) => ({ ...toldPayable(content), outcome: DECISION_OUTCOMES.code(content.outcome) }),
  compare: ({ values }, content) => [
    ...samePayable(values, content),
    ...same("/outcome", "the outcome", DECISION_OUTCOMES.word(values.outcome), content.outcome),
  ],
  describe: ({ values, ...act }, content, names) => {
    const currency = currencyOf(act.subject, content?.payable.currency, names);
    const payable = priceWords(values.payableAmount, values.payableVat, currency);
    const corrected = actWords(values.corrects, "its decision", names);
    const reason = CORRECTION_REASONS.text(values.reason);
    return `${who(act, names)} corrects ${corrected} on ${milestoneWords(values.number, content)}, for this reason: ${reason}. As of ${day(values.decidedOn)} it is ${DECISION_OUTCOMES.text(values.outcome)}; ${payable} is payable${onAuthority(content?.authority)}. ${successWords(values.successful)}${because(content?.reasons)}`;
  },
});
