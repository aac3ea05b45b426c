import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { daySchema, toldDay } from "../contents/dates.ts";
import { milestoneNameSchema } from "./decisionContent.ts";
import { documentsSchema } from "../contents/documents.ts";
import { same, sameDay } from "../contents/same.ts";
import { prose } from "../contents/text.ts";
import { defineAct } from "../defineAct.ts";
import { count, day, who } from "../words.ts";
import { attemptWords, milestoneWords } from "./milestoneWords.ts";

const content = z.strictObject({
  milestone: milestoneNameSchema,
  attempt: z.int().min(1).max(255),
  deliveredOn: daySchema,
  /** What was delivered, against the deliverables agreed. */
  report: prose(),
  documents: documentsSchema.exactOptional(),
});

export const MilestoneDelivered = defineAct({
  kind: "MilestoneDelivered",
  code: 0x0701,
  register: "MilestoneRegister",
  method: "deliver",
  roles: ROLES.SIGNATORY,
  fields: { agreement: "bytes32", number: "uint16", attempt: "uint8", deliveredOn: "uint40" },
  content,
  told: ({ milestone, attempt, deliveredOn }) => ({
    number: milestone.number,
    attempt,
    deliveredOn: toldDay(deliveredOn),
  }),
  compare: ({ values }, content) => [
    ...same("/milestone/number", "the milestone's number", values.number, content.milestone.number),
    ...same("/attempt", "the attempt", values.attempt, content.attempt),
    ...sameDay("/deliveredOn", "the day of delivery", values.deliveredOn, content.deliveredOn),
  ],
  describe: ({ values, ...act }, content, names) => {
    const documents = content?.documents?.length ?? 0;
    const evidence = documents === 0 ? "" : `, with ${count(documents, "document")} as evidence`;
    return `${who(act, names)} delivered ${milestoneWords(values.number, content)} on ${day(values.deliveredOn)} (${attemptWords(values.attempt)})${evidence}.`;
  },
});
