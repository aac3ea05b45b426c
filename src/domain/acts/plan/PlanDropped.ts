import { PLAN_DROP_REASONS } from "../../codelists/planReasons.ts";
import { ROLES } from "../../roles.ts";
import { decidedSchema } from "../contents/reasoned.ts";
import { defineAct } from "../defineAct.ts";
import { reasonFrom } from "../values/codes.ts";
import { titled } from "../words.ts";

export const PlanDropped = defineAct({
  kind: "PlanDropped",
  called: "Plan dropped",
  what: "The owner gives the plan up.",
  rule: "By the owner, while the plan is open. Final.",
  envelope: { builtOn: "the owner's last act on the plan" },
  buildsOn: "plan",
  code: 0x0303,
  register: "PlanRegister",
  method: "drop",
  roles: ROLES.OFFICER,
  gas: 100_000,
  restsOn: "subject",
  values: { reason: reasonFrom(PLAN_DROP_REASONS) },
  content: decidedSchema,
  inTheirWords: "/reasons",
  says: (act, _content, names) => `drops the plan ${titled(undefined, act.subject, "that it published", names)}`,
});
