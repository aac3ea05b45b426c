import { z } from "zod";

/** What lies beside a document's bytes, as `SHA256.json`. */
const factsSchema = z.strictObject({ mediaType: z.string(), size: z.int().min(0) });

/** Reads such a file's text; undefined where it is not what was written for a document. */
export function documentFacts(text: string): z.infer<typeof factsSchema> | undefined {
  try {
    return factsSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}
