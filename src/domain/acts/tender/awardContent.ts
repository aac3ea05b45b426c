import { z } from "zod";
import { moneySchema } from "../../money.ts";
import { authoritySchema } from "../contents/authority.ts";
import { daySchema } from "../contents/dates.ts";
import { documentsSchema } from "../contents/documents.ts";
import { partySchema } from "../contents/parties.ts";
import { line, prose } from "../contents/text.ts";

/** Points in hundredths, since contents hold integers only: 8.5 of 10 is 850 of 1000. */
const scoreSchema = z.strictObject({
  criterion: line().meta({ names: true }),
  hundredths: z.int().min(0).max(1_000_000).meta({ label: "points in hundredths" }),
  mostHundredths: z.int().min(1).max(1_000_000).meta({ label: "most points in hundredths" }),
  reasons: prose(5_000).exactOptional(),
});

const assessedSchema = z.strictObject({
  supplier: partySchema,
  reasons: prose(10_000).meta({ hint: "Why, in words that the supplier can use" }),
  scores: z.array(scoreSchema).max(50).exactOptional(),
});

/** Who won, with what, and why; and why the others did not. */
export const awardSchema = z.strictObject({
  decidedOn: daySchema.exactOptional().meta({ label: "decided on" }),
  winners: z
    .array(assessedSchema.extend({ ceiling: moneySchema }))
    .min(1)
    .max(500),
  unsuccessful: z.array(assessedSchema).max(500).exactOptional(),
  tendersReceived: z
    .int()
    .min(0)
    .max(10_000)
    .exactOptional()
    .meta({ label: "tenders received", hint: "How many tenders came in" }),
  summary: prose(10_000).exactOptional(),
  standstill: z
    .strictObject({
      mandatory: z.boolean(),
      endsOn: daySchema.exactOptional().meta({ label: "last day" }),
      note: prose(2_000).exactOptional(),
    })
    .exactOptional(),
  conflictsAssessmentOn: daySchema.exactOptional().meta({ label: "conflicts assessed on" }),
  documents: documentsSchema.exactOptional(),
  authority: authoritySchema,
});
