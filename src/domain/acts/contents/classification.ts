import { z } from "zod";
import { line } from "./text.ts";

/** Common Procurement Vocabulary: eight digits, without the check digit. */
export const cpvSchema = z.strictObject({
  code: z.string().regex(/^\d{8}$/, { error: "expected a CPV code of eight digits, without the check digit" }),
  description: line().exactOptional().meta({ names: true }),
});

/** Where the contract is performed, by UK ITL/NUTS region code, e.g. UKI for London. */
export const placeSchema = z.strictObject({
  region: z
    .string()
    .regex(/^UK[A-Z0-9]{0,3}$/, { error: 'expected a UK region code such as "UKI" or "UKI31"' })
    .meta({ names: true }),
  description: line().exactOptional().meta({ names: true }),
});
