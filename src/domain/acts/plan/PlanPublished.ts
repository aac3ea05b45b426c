import { ROLES } from "../../roles.ts";
import { authoritySchema, onAuthority } from "../contents/authority.ts";
import { planSchema } from "./planContent.ts";
import { defineAct } from "../defineAct.ts";
import { titled, who } from "../words.ts";
import { planWords, samePlan, sameReference, toldPlan } from "./samePlan.ts";
import { ownReferenceDigest } from "../../ownReference.ts";

export const PlanPublished = defineAct({
  kind: "PlanPublished",
  code: 0x0301,
  register: "PlanRegister",
  method: "publish",
  roles: ROLES.OFFICER,
  fields: { ownReference: "bytes32", estimatedValue: "uint64", currency: "bytes3", startsOn: "uint40" },
  content: planSchema.extend({ authority: authoritySchema }),
  told: (content) => ({ ownReference: ownReferenceDigest(content.reference), ...toldPlan(content) }),
  compare: (act, content) => [...sameReference(act.values.ownReference, content.reference), ...samePlan(act, content)],
  describe: (act, content, names) =>
    `${who(act, names)} publishes the plan ${titled(content, act.subject, "(its text is not at hand)", names)}, ${planWords(act, act.subject, names)}${onAuthority(content?.authority)}.`,
});
