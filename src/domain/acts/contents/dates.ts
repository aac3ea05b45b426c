import { z } from "zod";

/** A London day, e.g. "2025-06-30". */
export const daySchema = z.iso.date({ error: 'expected a day such as "2025-06-30"' });

/** A moment to the second in UTC, e.g. "2025-06-30T11:00:00Z": one moment, one text. */
export const momentSchema = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/, { error: 'expected a moment in UTC such as "2025-06-30T11:00:00Z"' })
  .refine((text) => !Number.isNaN(Date.parse(text)) && new Date(text).toISOString() === `${text.slice(0, -1)}.000Z`, {
    error: "there is no such moment",
  });
