import { z } from "zod";
import { LEGAL_GROUNDS } from "../../codelists/legalGrounds.ts";
import { CONTRACT_TYPES } from "../../codelists/procedures.ts";
import { moneySchema } from "../../money.ts";
import { cpvSchema } from "../contents/classification.ts";
import { daySchema } from "../contents/dates.ts";
import { documentsSchema } from "../contents/documents.ts";
import { contactSchema, partySchema } from "../contents/parties.ts";
import { line, prose } from "../contents/text.ts";

/** What an authority means to buy, told early enough for others to join. */
export const planSchema = z.strictObject({
  reference: line(64),
  title: line().meta({ names: true }),
  summary: prose(),
  owner: partySchema,
  estimate: moneySchema.exactOptional().meta({ hint: "Left out where not yet estimated" }),
  startsOn: daySchema
    .exactOptional()
    .meta({ label: "expected start", hint: "When the contract is expected to start; left out where not yet known" }),
  endsOn: daySchema.exactOptional().meta({ label: "last day" }),
  contractType: CONTRACT_TYPES.schema().exactOptional(),
  cpv: z.array(cpvSchema).max(20).exactOptional(),
  ground: LEGAL_GROUNDS.schema().exactOptional(),
  keywords: z
    .array(line(40))
    .max(20)
    .exactOptional()
    .meta({ hint: 'Words to find overlaps by, e.g. "damp", "housing"' }),
  joining: prose(2_000).exactOptional().meta({ hint: "Whether and how others may join" }),
  contact: contactSchema.exactOptional(),
  department: line().exactOptional(),
  documents: documentsSchema.exactOptional(),
});

export type Plan = z.infer<typeof planSchema>;
