import { z } from "zod";
import { CONTRACT_TYPES, PROCEDURES } from "../../codelists/procedures.ts";
import { moneySchema } from "../../money.ts";
import { authoritySchema } from "../contents/authority.ts";
import { cpvSchema, placeSchema } from "../contents/classification.ts";
import { daySchema, momentSchema } from "../contents/dates.ts";
import { documentsSchema } from "../contents/documents.ts";
import { contactSchema, partySchema } from "../contents/parties.ts";
import { line, prose } from "../contents/text.ts";
import { groundSchema } from "../procurement/procurementContent.ts";

/** A phase or a lot, with what it is expected to cost and how many suppliers take part. */
const partSchema = z.strictObject({
  kind: z.enum(["phase", "lot"]).meta({ names: true }),
  number: z.int().min(1).max(255).meta({ names: true }),
  title: line().meta({ names: true }),
  value: moneySchema,
  leastSuppliers: z.int().min(1).max(1000).exactOptional().meta({ label: "fewest suppliers" }),
  mostSuppliers: z.int().min(1).max(1000).exactOptional().meta({ label: "most suppliers" }),
  startsOn: daySchema.exactOptional().meta({ label: "first day" }),
  endsOn: daySchema.exactOptional().meta({ label: "last day" }),
});

const criterionSchema = z.strictObject({
  name: line().meta({ names: true }),
  weight: z.int().min(1).max(100).meta({ hint: "Percent; all weights together are 100", unit: "%" }),
  type: z.enum(["price", "cost", "quality"]).meta({ label: "judged on" }),
  description: prose(5_000).exactOptional().meta({ names: true }),
});

const awardCriteriaSchema = z
  .array(criterionSchema)
  .min(1)
  .max(50)
  .refine((criteria) => criteria.reduce((sum, { weight }) => sum + weight, 0) === 100, {
    error: (issue) => `the weights come to ${sumOfWeights(issue.input)}, they must be 100 in all`,
  });

/** What happened before the tender: on which day, and what came of it; or why it was left out. */
const precedingStepSchema = z.union([
  z.strictObject({ doneOn: daySchema.meta({ label: "done on" }), summary: prose(5_000).exactOptional() }),
  z.strictObject({ notDone: prose(2_000).meta({ label: "why it was not done" }) }),
]);

/** All that a tender says. What may be left out is listed as missing by `completeness`, never guessed. */
export const tenderSchema = z.strictObject({
  reference: line(64),
  title: line().meta({ names: true }),
  challenge: prose(),
  lead: partySchema,
  members: z.array(partySchema).max(200),
  authority: authoritySchema,
  ground: groundSchema,
  procedure: PROCEDURES.schema(),
  aboveThreshold: z.boolean().exactOptional().meta({ label: "above the threshold" }),
  contractType: CONTRACT_TYPES.schema().exactOptional(),
  cpv: z.array(cpvSchema).min(1).max(20).exactOptional(),
  places: z.array(placeSchema).min(1).max(50).exactOptional(),
  budget: moneySchema.meta({ hint: "The budget that the act signs, with its VAT" }),
  parts: z.array(partSchema).min(1).max(50).exactOptional(),
  options: prose(5_000).exactOptional(),
  enquiryDeadline: momentSchema
    .exactOptional()
    .meta({ label: "deadline for questions", hint: "Left out where no questions may be asked" }),
  deadline: momentSchema.meta({ label: "deadline for tenders" }),
  submission: z
    .strictObject({
      instructions: prose(5_000),
      address: z
        .url({ protocol: /^https$/ })
        .max(300)
        .exactOptional(),
      languages: z.array(line(35)).min(1).max(10).exactOptional(),
    })
    .exactOptional(),
  awardCriteria: awardCriteriaSchema.exactOptional(),
  conditionsOfParticipation: z.array(prose(2_000)).min(1).max(50).exactOptional(),
  contract: z
    .strictObject({
      startsOn: daySchema.meta({ label: "first day" }),
      endsOn: daySchema.meta({ label: "last day" }),
      extensions: prose(2_000).exactOptional(),
    })
    .exactOptional(),
  paymentTerms: prose(5_000).exactOptional(),
  intellectualProperty: prose(5_000).exactOptional(),
  dataProtection: prose(5_000).exactOptional(),
  security: prose(5_000).exactOptional(),
  suitability: z
    .strictObject({
      smallAndMedium: z.boolean().meta({ label: "suitable for small and medium-sized firms" }),
      voluntaryOrSocial: z.boolean(),
      note: prose(2_000).exactOptional(),
    })
    .exactOptional(),
  marketEngagement: precedingStepSchema.exactOptional().meta({ label: "preliminary market engagement" }),
  conflictsAssessment: precedingStepSchema.exactOptional().meta({ label: "conflicts assessment" }),
  documents: documentsSchema.exactOptional(),
  contact: contactSchema.exactOptional(),
  department: line().exactOptional(),
  reviewOn: daySchema.exactOptional().meta({ label: "to be reviewed on" }),
});

export type Tender = z.infer<typeof tenderSchema>;

function sumOfWeights(criteria: unknown): number {
  const read = z.array(z.object({ weight: z.number() })).safeParse(criteria);
  return read.success ? read.data.reduce((sum, { weight }) => sum + weight, 0) : Number.NaN;
}
