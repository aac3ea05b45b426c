import { CORRECTION_REASONS, DECISION_OUTCOMES } from "../../codelists/decisionReasons.ts";
import { formatAmount } from "../../money.ts";
import { ROLES } from "../../roles.ts";
import { otherSide } from "../agreement/agreementWords.ts";
import { defineAct } from "../defineAct.ts";
import { codeAt, reasonFrom } from "../values/codes.ts";
import { actOnRecord, agreementId } from "../values/references.ts";
import { actWords, currencyOf } from "../words.ts";
import { payableDecisionSchema } from "./decisionContent.ts";
import { decisionWords, earlierDecisionWords } from "./decisionWords.ts";
import { decidedOn, milestoneNumber, payable, successful } from "./milestoneValues.ts";
import { milestoneWords, successWords } from "./milestoneWords.ts";

export const DecisionCorrected = defineAct({
  kind: "DecisionCorrected",
  called: "Decision corrected",
  what: "The buyer corrects its last decision, or its last correction of it.",
  rule: "Corrects the last decision. Not while a further delivery waits: decide that first. A waived milestone stays waived, only what is payable changes.",
  envelope: { builtOn: "the decision or correction that it corrects" },
  buildsOn: "decision",
  begunWith: "lastDecision",
  code: 0x0706,
  register: "MilestoneRegister",
  method: "correct",
  roles: ROLES.OFFICER,
  gas: 170_000,
  restsOn: "agreement",
  corrects: true,
  values: {
    agreement: agreementId,
    number: milestoneNumber,
    corrects: actOnRecord("the decision that it corrects"),
    outcome: codeAt("uint8", "/outcome", "the outcome", DECISION_OUTCOMES),
    ...payable,
    successful,
    reason: reasonFrom(CORRECTION_REASONS),
    decidedOn,
  },
  content: payableDecisionSchema.extend({ outcome: DECISION_OUTCOMES.schema() }),
  inTheirWords: "/reasons",
  ofMoney: {
    accepted: ({ payableAmount, reason }, currency) =>
      `corrected that to ${formatAmount(payableAmount, currency)} (${CORRECTION_REASONS.text(reason)})`,
  },
  says: ({ values, ...act }, content, names) => {
    const currency = currencyOf(act.subject, content?.payable.currency, names);
    const from = otherSide("from", { ...act, agreement: values.agreement }, names);
    const corrected = actWords(values.corrects, "its decision", names);
    const before = earlierDecisionWords(names.act?.(values.corrects), currency);
    const stood = before === undefined ? "" : `Before: ${before}. `;
    return {
      says: `corrects ${corrected} on ${milestoneWords(values, content, names)}${from}`,
      also: `${stood}Now: ${decisionWords(values, values.outcome, currency)}. ${successWords(values.successful)}`,
    };
  },
});
