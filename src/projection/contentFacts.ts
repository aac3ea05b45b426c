import { formatIdentifier } from "../domain/identifiers.ts";
import { z } from "zod";

const some = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined);
const words = some(z.string());

const identifierSchema = z.object({ scheme: z.string(), id: z.string() });

/** What lists show of a content. Every part may be missing: an erased content still leaves its act. */
const factsSchema = z.object({
  reference: words,
  title: words,
  name: words,
  identifier: some(identifierSchema),
  identifiers: some(z.array(identifierSchema)),
  description: words,
  summary: words,
  ocid: words,
  number: words,
  cpv: some(z.array(z.string())),
});

export interface ContentFacts extends Omit<z.infer<typeof factsSchema>, "identifier" | "identifiers"> {
  /** "GB-COH-01234567" */
  identifier: string | undefined;
}

/** Reads what lists show, leniently: what is not there, or is of another shape, is undefined. */
export function contentFacts(content: unknown): ContentFacts {
  const parsed = factsSchema.safeParse(content);
  const { identifier: one, identifiers, ...facts } = parsed.success ? parsed.data : factsSchema.parse({});
  const identifier = one ?? identifiers?.[0];
  return { ...facts, identifier: identifier && formatIdentifier(identifier) };
}
