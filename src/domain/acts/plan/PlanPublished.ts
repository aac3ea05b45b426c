import { ROLES } from "../../roles.ts";
import { authoritySchema } from "../contents/authority.ts";
import { defineAct } from "../defineAct.ts";
import { ownReferenceAt } from "../values/namedTexts.ts";
import { titled } from "../words.ts";
import { planSchema } from "./planContent.ts";
import { planOwner, planValues } from "./planValues.ts";
import { planWords } from "./planWords.ts";

export const PlanPublished = defineAct({
  kind: "PlanPublished",
  called: "Plan published",
  what: "An authority publishes what it means to buy.",
  rule: "By an authority, once for each of its references.",
  envelope: { subject: "the plan's id", builtOn: "0" },
  buildsOn: "newPlan",
  begunWith: "planOfOwn",
  code: 0x0301,
  register: "PlanRegister",
  method: "publish",
  opens: true,
  roles: ROLES.OFFICER,
  gas: 180_000,
  restsOn: "nothing",
  values: { ownReference: ownReferenceAt("/reference"), ...planValues },
  content: planSchema.extend({ authority: authoritySchema }),
  actor: planOwner,
  says: (act, content, names) =>
    `publishes the plan ${titled(content, act.subject, "(its text is not available)", names)}, ${planWords(act, act.subject, names)}`,
});
