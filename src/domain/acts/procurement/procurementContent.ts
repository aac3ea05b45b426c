import { z } from "zod";
import { LEGAL_GROUNDS } from "../../codelists/legalGrounds.ts";
import { bytes32Schema } from "../../Hex.ts";
import { moneySchema } from "../../money.ts";
import { authoritySchema } from "../contents/authority.ts";
import { daySchema } from "../contents/dates.ts";
import { documentsSchema } from "../contents/documents.ts";
import { contactSchema, partySchema } from "../contents/parties.ts";
import { line, prose } from "../contents/text.ts";

/** On which ground of the law a procurement stands, with the paragraph and why it holds. */
export const groundSchema = z.strictObject({
  code: LEGAL_GROUNDS.schema(),
  paragraph: line().exactOptional().meta({ hint: 'E.g. "Procurement Act 2023, Schedule 2, paragraph 22"' }),
  reasons: prose(10_000).exactOptional(),
  noGoodsOrWorks: z
    .boolean()
    .exactOptional()
    .meta({ label: "no goods or works", hint: "Research and development only: nothing but services is bought" }),
  publicBenefit: prose(5_000)
    .exactOptional()
    .meta({ label: "public benefit", hint: "Research and development only: who benefits, beyond the buyers" }),
});

/** A phase of a pre-commercial procurement, with the most that it may cost. */
const phaseSchema = z.strictObject({
  number: z.int().min(1).max(255).meta({ names: true }),
  title: line().meta({ names: true }),
  budget: moneySchema,
  startsOn: daySchema.meta({ label: "first day" }),
  endsOn: daySchema.meta({ label: "last day" }),
  leastSuppliers: z.int().min(1).max(1000).exactOptional().meta({ label: "fewest suppliers" }),
  mostSuppliers: z.int().min(1).max(1000).exactOptional().meta({ label: "most suppliers" }),
});

/** A member of the buyers group, with what it commits. */
const memberSchema = partySchema.extend({ commitment: moneySchema.exactOptional() });

/** What a procurement is opened with. */
export const openingSchema = z.strictObject({
  reference: line(64),
  title: line().meta({ names: true }),
  challenge: prose(),
  lead: partySchema,
  members: z.array(memberSchema).max(200),
  ground: groundSchema,
  phases: z.array(phaseSchema).max(50),
  plans: z
    .array(z.strictObject({ id: bytes32Schema, reference: line(64) }))
    .max(50)
    .exactOptional()
    .meta({ hint: "Plans that this came from" }),
  department: line().exactOptional(),
  contact: contactSchema.exactOptional(),
  documents: documentsSchema.exactOptional(),
  authority: authoritySchema,
});
