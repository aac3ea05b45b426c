import { z } from "zod";
import { LEGAL_GROUNDS } from "../../codelists/legalGrounds.ts";
import { moneySchema } from "../../money.ts";
import { daySchema } from "../contents/dates.ts";
import { partySchema } from "../contents/parties.ts";
import { line, prose } from "../contents/text.ts";

/** On which ground of the law a procurement stands, with the paragraph and why it holds. */
export const groundSchema = z.strictObject({
  code: LEGAL_GROUNDS.schema(),
  /** E.g. "Procurement Act 2023, Schedule 2, paragraph 22". */
  paragraph: line().exactOptional(),
  reasons: prose(10_000).exactOptional(),
  /** Research and development only: nothing but services is bought. */
  noGoodsOrWorks: z.boolean().exactOptional(),
  /** Research and development only: who benefits, beyond the buyers. */
  publicBenefit: prose(5_000).exactOptional(),
});

/** A phase of a pre-commercial procurement, with the most that it may cost. */
export const phaseSchema = z.strictObject({
  number: z.int().min(1).max(255),
  title: line(),
  budget: moneySchema,
  startsOn: daySchema,
  endsOn: daySchema,
  leastSuppliers: z.int().min(1).max(1000).exactOptional(),
  mostSuppliers: z.int().min(1).max(1000).exactOptional(),
});

/** A member of the buyers group, with what it commits. */
export const memberSchema = partySchema.extend({ commitment: moneySchema.exactOptional() });
