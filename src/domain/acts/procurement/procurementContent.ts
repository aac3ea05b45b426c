import { z } from "zod";
import { LEGAL_GROUNDS } from "../../codelists/legalGrounds.ts";
import { moneySchema } from "../../money.ts";
import { daySchema } from "../contents/dates.ts";
import { partySchema } from "../contents/parties.ts";
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
export const phaseSchema = z.strictObject({
  number: z.int().min(1).max(255).meta({ names: true }),
  title: line().meta({ names: true }),
  budget: moneySchema,
  startsOn: daySchema.meta({ label: "first day" }),
  endsOn: daySchema.meta({ label: "last day" }),
  leastSuppliers: z.int().min(1).max(1000).exactOptional().meta({ label: "fewest suppliers" }),
  mostSuppliers: z.int().min(1).max(1000).exactOptional().meta({ label: "most suppliers" }),
});

/** A member of the buyers group, with what it commits. */
export const memberSchema = partySchema.extend({ commitment: moneySchema.exactOptional() });
