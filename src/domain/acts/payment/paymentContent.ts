import { z } from "zod";
import { moneySchema } from "../../money.ts";
import { authoritySchema } from "../contents/authority.ts";
import { daySchema } from "../contents/dates.ts";
import { documentsSchema } from "../contents/documents.ts";
import { line, prose } from "../contents/text.ts";
import { milestoneNameSchema } from "../milestone/decisionContent.ts";

/** What finance says of a payment. Never bank details. */
export const paymentSchema = z.strictObject({
  milestone: milestoneNameSchema,
  price: moneySchema,
  paidOn: daySchema.meta({ label: "paid on" }),
  invoiceNumber: line(64).exactOptional().meta({ label: "invoice number" }),
  evidence: z
    .strictObject({ reference: line(), documents: documentsSchema.exactOptional() })
    .meta({ hint: "By which the payment is found in the authority's books" }),
  note: prose(2_000).exactOptional(),
  authority: authoritySchema,
});
