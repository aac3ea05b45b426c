import { WAIVER_REASONS } from "../../codelists/decisionReasons.ts";
import { ROLES } from "../../roles.ts";
import { otherSide } from "../agreement/agreementWords.ts";
import { decidedSchema } from "../contents/reasoned.ts";
import { defineAct } from "../defineAct.ts";
import { reasonFrom } from "../values/codes.ts";
import { agreementId } from "../values/references.ts";
import { milestoneNameSchema } from "./decisionContent.ts";
import { milestoneNumber } from "./milestoneValues.ts";
import { milestoneWords } from "./milestoneWords.ts";

export const MilestoneWaived = defineAct({
  kind: "MilestoneWaived",
  called: "Milestone waived",
  what: "The buyer gives up what was not yet accepted of a milestone.",
  rule: "Not while a delivery waits (the supplier's work is owed a decision), nor once accepted or waived. What was accepted in part stays payable.",
  envelope: { builtOn: "the milestone's last act" },
  buildsOn: "milestone",
  code: 0x0705,
  register: "MilestoneRegister",
  method: "waive",
  roles: ROLES.OFFICER,
  gas: 115_000,
  restsOn: "nothing",
  values: { agreement: agreementId, number: milestoneNumber, reason: reasonFrom(WAIVER_REASONS) },
  content: decidedSchema.extend({ milestone: milestoneNameSchema }),
  inTheirWords: "/reasons",
  ofMoney: { accepted: ({ reason }) => `waived it (${WAIVER_REASONS.text(reason)})` },
  says: ({ values, organisation }, content, names) => ({
    says: `waives ${milestoneWords(values, content, names)}${otherSide("with", { organisation, agreement: values.agreement }, names)}`,
    also: "It need not be delivered.",
  }),
});
