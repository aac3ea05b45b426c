import { PLAN_DECLINE_REASONS } from "../../codelists/planReasons.ts";
import { ROLES } from "../../roles.ts";
import { onAuthority } from "../contents/authority.ts";
import { decidedSchema } from "../contents/reasoned.ts";
import { defineAct } from "../defineAct.ts";
import { because, titled, who } from "../words.ts";
import { reasonFrom } from "../values/codes.ts";
import { previousAnswer } from "../values/references.ts";

export const PlanDeclined = defineAct({
  kind: "PlanDeclined",
  what: "Another authority does not, or no longer, want to buy together.",
  envelope: { builtOn: "the plan's last content act" },
  code: 0x0305,
  register: "PlanRegister",
  method: "decline",
  roles: ROLES.OFFICER,
  values: { previous: previousAnswer, reason: reasonFrom(PLAN_DECLINE_REASONS) },
  content: decidedSchema,
  describe: (act, content, names) =>
    `${who(act, names)} will not buy together under the plan ${titled(undefined, act.subject, "of another authority", names)}, for this reason: ${PLAN_DECLINE_REASONS.text(act.values.reason)}${onAuthority(content?.authority)}.${because(content?.reasons)}`,
});
