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
  title: line(),
  type: MILESTONE_TYPES.schema().exactOptional(),
  description: prose(5_000).exactOptional(),
  deliverables: z.array(prose(2_000)).min(1).max(100),
  acceptanceCriteria: z.array(prose(2_000)).min(1).max(100),
  dueOn: daySchema,
  price: moneySchema,
  daysToDecide: z.int().min(0).max(0xffff),
  daysToPay: z.int().min(0).max(0xffff),
});

export type Milestone = z.infer<typeof milestoneSchema>;

/** All that an agreement says: the offer's content, and the same when the supplier signs it. */
export const agreementSchema = z.strictObject({
  reference: line(64),
  title: line(),
  buyer: partySchema,
  supplier: partySchema,
  /** The framework agreement that this one is called off from. */
  framework: z.strictObject({ agreement: bytes32Schema, reference: line(64) }).exactOptional(),
  isFramework: z.boolean(),
  /** 0 where the procurement has no phases or the agreement covers all. */
  phase: z.int().min(0).max(255),
  scope: prose(),
  /** The whole price; of a framework the most that may be called off. */
  price: moneySchema,
  startsOn: daySchema,
  endsOn: daySchema,
  openUntil: momentSchema,
  milestones: z.array(milestoneSchema).max(200),
  paymentTerms: prose(5_000).exactOptional(),
  intellectualProperty: prose(5_000).exactOptional(),
  termination: prose(5_000).exactOptional(),
  dataProtection: prose(5_000).exactOptional(),
  security: prose(5_000).exactOptional(),
  /** What differs from the tender, said by the buyer. */
  changesSinceTender: z.array(line(500)).max(100).exactOptional(),
  /** What the supplier shall do now. */
  nextSteps: prose(2_000).exactOptional(),
  contacts: z.strictObject({ buyer: contactSchema, supplier: contactSchema.exactOptional() }).exactOptional(),
  documents: documentsSchema.exactOptional(),
  /** On which authority the buyer offers. */
  authority: authoritySchema,
});

export type Agreement = z.infer<typeof agreementSchema>;

/** What both sides change in an agreement in force. */
export const variationSchema = z.strictObject({
  agreement: z.strictObject({ reference: line(64), title: line() }),
  buyer: partySchema,
  supplier: partySchema,
  rationale: prose(5_000),
  changes: z.array(line(500)).min(1).max(100),
  priceBefore: moneySchema,
  price: moneySchema,
  endsOnBefore: daySchema,
  endsOn: daySchema,
  openUntil: momentSchema,
  /** Only those that are new or changed, whole. */
  milestones: z.array(milestoneSchema).max(200),
  /** Under which provision of the Act an agreement may be varied, e.g. "section 74(1)(a), Schedule 8 paragraph 1". */
  permittedBy: line().exactOptional(),
  documents: documentsSchema.exactOptional(),
  /** Of whoever offers the variation; the buyer always gives it. */
  authority: authoritySchema.exactOptional(),
});

export type Variation = z.infer<typeof variationSchema>;
