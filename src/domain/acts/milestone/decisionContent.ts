import { z } from "zod";
import { moneySchema } from "../../money.ts";
import { authoritySchema } from "../contents/authority.ts";
import { daySchema } from "../contents/dates.ts";
import { documentsSchema } from "../contents/documents.ts";
import { line, prose } from "../contents/text.ts";

/** Which milestone, in words beside its number. */
export const milestoneNameSchema = z.strictObject({
  number: z.int().min(1).max(0xffff),
  title: line().meta({ names: true }),
});

/** One acceptance criterion as it was judged. */
const judgedSchema = z.strictObject({
  criterion: prose(2_000).meta({ names: true }),
  met: z.enum(["met", "partlyMet", "notMet"]),
  reasons: prose(5_000).exactOptional(),
});

/** What every decision on a delivery says. */
export const decisionSchema = z.strictObject({
  milestone: milestoneNameSchema,
  decidedOn: daySchema.meta({ label: "decided on" }),
  criteria: z.array(judgedSchema).max(100).exactOptional(),
  reasons: prose(10_000),
  documents: documentsSchema.exactOptional(),
  authority: authoritySchema,
});

/** The same where something becomes payable; satisfactory (pay) and successful (go on) are two things. */
export const payableDecisionSchema = decisionSchema.extend({
  payable: moneySchema.meta({ hint: "For the milestone as a whole, earlier attempts included" }),
  successful: z.boolean(),
});
