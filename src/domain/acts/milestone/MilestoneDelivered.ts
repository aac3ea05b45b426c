import { z } from "zod";
import { ROLES } from "../../roles.ts";
import { otherSide } from "../agreement/agreementWords.ts";
import { daySchema } from "../contents/dates.ts";
import { documentsSchema } from "../contents/documents.ts";
import { prose } from "../contents/text.ts";
import { defineAct } from "../defineAct.ts";
import { happenedOn } from "../values/days.ts";
import { numberAt } from "../values/numbers.ts";
import { agreementId } from "../values/references.ts";
import { count, day } from "../words.ts";
import { milestoneNameSchema } from "./decisionContent.ts";
import { milestoneNumber } from "./milestoneValues.ts";
import { attemptWords, milestoneWords } from "./milestoneWords.ts";

const content = z.strictObject({
  milestone: milestoneNameSchema,
  attempt: z.int().min(1).max(255),
  deliveredOn: daySchema.meta({ label: "delivered on" }),
  report: prose().meta({ hint: "What was delivered, against the deliverables agreed" }),
  documents: documentsSchema.exactOptional(),
});

export const MilestoneDelivered = defineAct({
  kind: "MilestoneDelivered",
  called: "Milestone delivered",
  what: "The supplier says that an attempt was delivered; the evidence is in the content.",
  rule: "The supplier delivers. Not while a delivery waits, nor once accepted; once waived or ended only what had been delivered by then.",
  envelope: { builtOn: "the milestone's last act: what set its terms, or its last decision" },
  buildsOn: "milestone",
  begunWith: "nextAttempt",
  code: 0x0701,
  register: "MilestoneRegister",
  method: "deliver",
  roles: ROLES.SIGNATORY,
  gas: 115_000,
  restsOn: "nothing",
  values: {
    agreement: agreementId,
    number: milestoneNumber,
    attempt: numberAt("uint8", "/attempt", "the attempt"),
    deliveredOn: happenedOn("/deliveredOn", "the day of delivery"),
  },
  content,
  ofMoney: {},
  says: ({ values, organisation }, content, names) => {
    const documents = content?.documents?.length ?? 0;
    const evidence = documents === 0 ? "" : `, with ${count(documents, "document")} as evidence`;
    const to = otherSide("to", { organisation, agreement: values.agreement }, names);
    return `delivered ${milestoneWords(values, content, names)}${to} on ${day(values.deliveredOn)} (${attemptWords(values.attempt)})${evidence}`;
  },
});
