import { z } from "zod";
import { moneySchema } from "../../money.ts";
import { authoritySchema } from "./authority.ts";
import { daySchema } from "./dates.ts";
import { milestoneNameSchema } from "./decision.ts";
import { documentsSchema } from "./documents.ts";
import { line, prose } from "./text.ts";

/** What finance says of a payment. Never bank details. */
export const paymentSchema = z.strictObject({
  milestone: milestoneNameSchema,
  price: moneySchema,
  paidOn: daySchema,
  invoiceNumber: line(64).exactOptional(),
  /** By which the payment is found in the authority's books. */
  evidence: z.strictObject({ reference: line(), documents: documentsSchema.exactOptional() }),
  note: prose(2_000).exactOptional(),
  authority: authoritySchema,
});
