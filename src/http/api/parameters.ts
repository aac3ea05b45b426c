import { z } from "zod";
import { parseAsAt, parseFrom } from "../../domain/londonTime.ts";

/** A whole number written in an address. */
export function wholeNumber(least: number, most: number = Number.MAX_SAFE_INTEGER) {
  return z
    .string()
    .regex(/^\d{1,16}$/, "expected a whole number")
    .transform(Number)
    .pipe(z.int().min(least).max(most))
    .meta({ type: "integer", minimum: least });
}

/** UTC seconds of a moment, from RFC 3339, a London time, or a date alone for the end of that London day. */
export const asAt = time(parseAsAt).meta({
  description: "RFC 3339, or a date alone for the end of that London day",
  example: "2026-08-11",
});

/** As above, but a date alone is the start of that London day. */
export const from = time(parseFrom).meta({
  description: "RFC 3339, or a date alone for the start of that London day",
  example: "2026-08-01",
});

export const until = time(parseAsAt).meta({
  description: "RFC 3339, or a date alone for the end of that London day",
  example: "2026-08-31",
});

/** `?effective`, `?effective=true` */
export const flag = z
  .enum(["", "true", "false"])
  .transform((text) => text !== "false")
  .meta({ type: "boolean" });

export const text = z.string().min(1).max(200);

export const page = { cursor: z.string().min(1).max(500).optional(), limit: wholeNumber(1, 100).optional() };

/** 32 bytes that name something; a plan or procurement may also be called by its reference or OCID. */
export const hash = z
  .string()
  .regex(/^0x[0-9a-fA-F]{64}$/, "expected 0x and 64 hexadecimal digits")
  .transform((value) => value.toLowerCase())
  .meta({ type: "string", pattern: "^0x[0-9a-fA-F]{64}$" });

export const name = z.string().min(1).max(200);

/** A London time that is unclear is thrown as it is: it becomes a problem of its own, which offers both meanings. */
function time(parse: (text: string) => number) {
  return z
    .string()
    .max(40)
    .transform((value, context) => {
      try {
        return parse(value);
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        context.addIssue({ code: "custom", message: error.message });
        return z.NEVER;
      }
    })
    .meta({ type: "string" });
}
