import { REJECTION_REASONS } from "../../codelists/decisionReasons.ts";
import { ROLES } from "../../roles.ts";
import { onAuthority } from "../contents/authority.ts";
import { decisionSchema } from "./decisionContent.ts";
import { defineAct } from "../defineAct.ts";
import { because, day, who } from "../words.ts";
import { attemptWords, milestoneWords } from "./milestoneWords.ts";
import { reasonFrom } from "../values/codes.ts";
import { decidedOn, deliveryDecided } from "./milestoneValues.ts";

export const DeliveryRejected = defineAct({
  kind: "DeliveryRejected",
  what: "The buyer rejects an attempt. What earlier attempts made payable stays payable.",
  envelope: { builtOn: "the delivery" },
  code: 0x0704,
  register: "MilestoneRegister",
  method: "reject",
  roles: ROLES.OFFICER,
  values: { ...deliveryDecided, reason: reasonFrom(REJECTION_REASONS), decidedOn },
  content: decisionSchema,
  describe: ({ values, ...act }, content, names) =>
    `${who(act, names)} rejected ${milestoneWords(values.number, content)} on ${day(values.decidedOn)} (${attemptWords(values.attempt)}), for this reason: ${REJECTION_REASONS.text(values.reason)}${onAuthority(content?.authority)}.${because(content?.reasons)}`,
});
