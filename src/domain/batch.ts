import { z } from "zod";

/** Acts that a service takes in one request at most. */
export const MOST_ACTS_AT_ONCE = 100;

/** What names one wish of a client, so that a retry gets the first answer. */
export const idempotencyKeySchema = z
  .string()
  .regex(/^[\x21-\x7e]{1,200}$/, "expected 1 to 200 visible ASCII characters");
