import { PLAN_DECLINE_REASONS } from "../../codelists/planReasons.ts";
import { ROLES } from "../../roles.ts";
import { decidedSchema } from "../contents/reasoned.ts";
import { defineAct } from "../defineAct.ts";
import { replacedWords } from "../replacedWords.ts";
import { reasonFrom } from "../values/codes.ts";
import { previousAnswer } from "../values/references.ts";
import { othersPlan } from "./planWords.ts";

export const PlanDeclined = defineAct({
  kind: "PlanDeclined",
  called: "Joining declined",
  what: "Another authority does not, or no longer, want to buy together.",
  rule: "By another authority, while the plan is open; replaces its last answer.",
  envelope: { builtOn: "the plan's last content act" },
  buildsOn: "planAnswer",
  code: 0x0305,
  register: "PlanRegister",
  method: "decline",
  roles: ROLES.OFFICER,
  gas: 145_000,
  restsOn: "subject",
  values: { previous: previousAnswer, reason: reasonFrom(PLAN_DECLINE_REASONS) },
  content: decidedSchema,
  inTheirWords: "/reasons",
  says: (act, _content, names) => ({
    says: `will not buy together under the plan ${othersPlan(act, names)}`,
    also: replacedWords(act.values.previous, names),
  }),
});
