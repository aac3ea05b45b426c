import { ROLES } from "../../roles.ts";
import { authoritySchema } from "../contents/authority.ts";
import { prose } from "../contents/text.ts";
import { defineAct } from "../defineAct.ts";
import { titled } from "../words.ts";
import { planSchema } from "./planContent.ts";
import { planOwner, planValues } from "./planValues.ts";
import { earlierPlanWords, planWords } from "./planWords.ts";

export const PlanChanged = defineAct({
  kind: "PlanChanged",
  called: "Plan changed",
  what: "The owner changes its plan.",
  rule: "By the owner, while the plan is open.",
  envelope: { builtOn: "the owner's last act on the plan" },
  buildsOn: "plan",
  begunWith: "planAsItStands",
  code: 0x0302,
  register: "PlanRegister",
  method: "change",
  roles: ROLES.OFFICER,
  gas: 100_000,
  restsOn: "subject",
  amends: true,
  values: { ...planValues },
  /** The whole plan as it is now, so that versions can be compared field by field. */
  content: planSchema.extend({ authority: authoritySchema, rationale: prose(5_000) }),
  actor: planOwner,
  inTheirWords: "/rationale",
  says: (act, content, names) => {
    const before = earlierPlanWords(names.act?.(act.builtOn), act.subject, names);
    return {
      says: `changes the plan ${titled(content, act.subject, "that it published", names)}: now ${planWords(act, act.subject, names)}`,
      also: before === undefined ? undefined : `Before: ${before}.`,
    };
  },
});
