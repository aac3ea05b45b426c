import { z } from "zod";
import { asAt, flag } from "./parameters.ts";

/** Which part of a history: all that was recorded by a moment, or (effective) that had happened by then. */
export const historyQuery = z.strictObject({
  "as-at": asAt.optional(),
  effective: flag
    .optional()
    .meta({ description: "order and cut by the day on which things happened, instead of when they were recorded" }),
});
