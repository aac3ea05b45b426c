import { WAIVER_REASONS } from "../../codelists/decisionReasons.ts";
import { ROLES } from "../../roles.ts";
import { onAuthority } from "../contents/authority.ts";
import { milestoneNameSchema } from "./decisionContent.ts";
import { decidedSchema } from "../contents/reasoned.ts";
import { same } from "../contents/same.ts";
import { defineAct } from "../defineAct.ts";
import { because, who } from "../words.ts";
import { milestoneWords } from "./milestoneWords.ts";

export const MilestoneWaived = defineAct({
  kind: "MilestoneWaived",
  code: 0x0705,
  register: "MilestoneRegister",
  method: "waive",
  roles: ROLES.OFFICER,
  fields: { agreement: "bytes32", number: "uint16", reason: "uint16" },
  content: decidedSchema.extend({ milestone: milestoneNameSchema }),
  codes: { reason: WAIVER_REASONS },
  told: ({ milestone }) => ({ number: milestone.number }),
  compare: ({ values }, { milestone }) => [
    ...same("/milestone/number", "the milestone's number", values.number, milestone.number),
  ],
  describe: ({ values, ...act }, content, names) =>
    `${who(act, names)} waives ${milestoneWords(values.number, content)}, for this reason: ${WAIVER_REASONS.text(values.reason)}${onAuthority(content?.authority)}. It need not be delivered.${because(content?.reasons)}`,
});
