import { REJECTION_REASONS } from "../../codelists/decisionReasons.ts";
import { ROLES } from "../../roles.ts";
import { otherSide } from "../agreement/agreementWords.ts";
import { defineAct } from "../defineAct.ts";
import { reasonFrom } from "../values/codes.ts";
import { day } from "../words.ts";
import { decisionSchema } from "./decisionContent.ts";
import { decidedOn, deliveryDecided } from "./milestoneValues.ts";
import { attemptWords, milestoneWords } from "./milestoneWords.ts";

export const DeliveryRejected = defineAct({
  kind: "DeliveryRejected",
  called: "Delivery rejected",
  what: "The buyer rejects an attempt. What earlier attempts made payable stays payable.",
  rule: "The buyer rejects the delivery that waits; another attempt may follow.",
  envelope: { builtOn: "the delivery" },
  buildsOn: "delivery",
  begunWith: "delivery",
  code: 0x0704,
  register: "MilestoneRegister",
  method: "reject",
  roles: ROLES.OFFICER,
  gas: 175_000,
  restsOn: "agreement",
  values: { ...deliveryDecided, reason: reasonFrom(REJECTION_REASONS), decidedOn },
  content: decisionSchema,
  inTheirWords: "/reasons",
  ofMoney: { accepted: ({ attempt, reason }) => `rejected attempt ${attempt} (${REJECTION_REASONS.text(reason)})` },
  says: ({ values, organisation }, content, names) => {
    const from = otherSide("from", { organisation, agreement: values.agreement }, names);
    return `rejected ${milestoneWords(values, content, names)}${from} on ${day(values.decidedOn)} (${attemptWords(values.attempt)})`;
  },
});
