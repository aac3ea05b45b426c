import { z } from "zod";

// Control characters would let a page or a terminal show something else than was signed; so would overrides of the
// reading direction.
// eslint-disable-next-line no-control-regex -- these are what is refused
const UNSAFE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

/** One line of text without spaces around it. @param max characters */
export function line(max = 200) {
  return z
    .string()
    .min(1)
    .max(max)
    .refine((text) => text === text.trim() && !/[\n\t]/.test(text) && !UNSAFE.test(text), {
      error: "expected one line without control characters or spaces around it",
    });
}

/** Text of several lines. */
export function prose(max = 20_000) {
  return z
    .string()
    .min(1)
    .max(max)
    .refine((text) => text.trim() !== "" && !UNSAFE.test(text), { error: "expected text without control characters" });
}
