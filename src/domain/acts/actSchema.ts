import { z } from "zod";
import type { Act } from "./Act.ts";
import { allDefinitions } from "./definitionOf.ts";
import { envelopeShape, valuesSchema } from "./valuesSchema.ts";

const [first, ...others] = allDefinitions().map((definition) =>
  z
    .strictObject({ kind: z.literal(definition.kind), ...envelopeShape, values: valuesSchema(definition.fields) })
    .meta({ id: definition.kind }),
);
if (first === undefined) throw new Error("No kinds of acts are defined.");

/** Any act, strictly: every member of its kind, nothing else. */
export const actSchema = z.discriminatedUnion("kind", [first, ...others], {
  error: (issue) => (issue.code === "invalid_union" ? "there is no such kind of act" : undefined),
}) as unknown as z.ZodType<Act>;
