import { z } from "zod";
import { MILESTONE_TYPES } from "../../codelists/milestoneTypes.ts";
import { bytes32Schema } from "../../Hex.ts";
import { moneySchema } from "../../money.ts";
import { authoritySchema } from "../contents/authority.ts";
import { daySchema, momentSchema } from "../contents/dates.ts";
import { documentsSchema } from "../contents/documents.ts";
import { contactSchema, partySchema } from "../contents/parties.ts";
import { line, prose } from "../contents/text.ts";

/** One milestone as both sides read it before they sign. */
export const milestoneSchema = z.strictObject({
  number: z.int().min(1).max(0xffff),
  title: line().meta({ names: true }),
  type: MILESTONE_TYPES.schema().exactOptional(),
  description: prose(5_000).exactOptional().meta({ names: true }),
  deliverables: z.array(prose(2_000)).min(1).max(100),
  acceptanceCriteria: z.array(prose(2_000)).min(1).max(100).meta({ label: "acceptance criteria" }),
  dueOn: daySchema,
  price: moneySchema,
  daysToDecide: z.int().min(0).max(0xffff).meta({ label: "days to decide" }),
  daysToPay: z.int().min(0).max(0xffff).meta({ label: "days to pay" }),
});

export type Milestone = z.infer<typeof milestoneSchema>;

/** The framework agreement that a call-off is made under. */
export const frameworkSchema = z.strictObject({ agreement: bytes32Schema, reference: line(64) });

/** All that an agreement says: the offer's content, and the same when the supplier signs it. */
export const agreementSchema = z.strictObject({
  reference: line(64),
  title: line().meta({ names: true }),
  buyer: partySchema,
  supplier: partySchema,
  framework: frameworkSchema.exactOptional().meta({ hint: "The framework agreement that this one is called off from" }),
  isFramework: z.boolean().meta({ label: "framework agreement" }),
  phase: z.int().min(0).max(255).meta({ hint: "0 where the procurement has no phases or the agreement covers all" }),
  scope: prose(),
  price: moneySchema.meta({ hint: "The whole price; of a framework the most that may be called off" }),
  startsOn: daySchema.meta({ label: "first day" }),
  endsOn: daySchema.meta({ label: "last day" }),
  openUntil: momentSchema.meta({ label: "open until" }),
  milestones: z.array(milestoneSchema).max(200),
  paymentTerms: prose(5_000).exactOptional(),
  intellectualProperty: prose(5_000).exactOptional(),
  termination: prose(5_000).exactOptional(),
  dataProtection: prose(5_000).exactOptional(),
  security: prose(5_000).exactOptional(),
  changesSinceTender: z
    .array(line(500))
    .max(100)
    .exactOptional()
    .meta({ label: "changes since the tender", hint: "What differs from the tender, said by the buyer" }),
  nextSteps: prose(2_000)
    .exactOptional()
    .meta({ label: "next steps for the supplier", hint: "What the supplier shall do now" }),
  contacts: z.strictObject({ buyer: contactSchema, supplier: contactSchema.exactOptional() }).exactOptional(),
  documents: documentsSchema.exactOptional(),
  authority: authoritySchema.meta({ hint: "On which authority the buyer offers" }),
});

export type Agreement = z.infer<typeof agreementSchema>;

/** What both sides change in an agreement in force. */
export const variationSchema = z.strictObject({
  agreement: z.strictObject({ reference: line(64), title: line().meta({ names: true }) }),
  buyer: partySchema,
  supplier: partySchema,
  rationale: prose(5_000),
  changes: z.array(line(500)).min(1).max(100),
  priceBefore: moneySchema.meta({ label: "price until now" }),
  price: moneySchema,
  endsOnBefore: daySchema.meta({ label: "last day until now" }),
  endsOn: daySchema.meta({ label: "last day" }),
  openUntil: momentSchema.meta({ label: "open until" }),
  milestones: z.array(milestoneSchema).max(200).meta({ hint: "Only those that are new or changed, whole" }),
  permittedBy: line().exactOptional().meta({
    label: "permitted by",
    hint: 'Under which provision of the Act an agreement may be varied, e.g. "section 74(1)(a), Schedule 8 paragraph 1"',
  }),
  documents: documentsSchema.exactOptional(),
  authority: authoritySchema
    .exactOptional()
    .meta({ hint: "Of whoever offers the variation; the buyer always gives it" }),
});

export type Variation = z.infer<typeof variationSchema>;
