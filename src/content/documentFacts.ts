import { z } from "zod";

/** What lies beside a document's bytes, as `SHA256.json`. */
const factsSchema = z.strictObject({ mediaType: z.string(), size: z.int().min(0) });

export type DocumentFacts = z.infer<typeof factsSchema>;

/** Reads such a file's text; undefined where it is not what was written for a document. */
export function documentFacts(text: string): DocumentFacts | undefined {
  try {
    return factsSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
