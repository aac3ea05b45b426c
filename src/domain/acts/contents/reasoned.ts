import { z } from "zod";
import { authoritySchema } from "./authority.ts";
import { documentsSchema } from "./documents.ts";
import { prose } from "./text.ts";

/** Content of an act that mostly needs its reasons. */
export const reasonedSchema = z.strictObject({
  reasons: prose(10_000),
  documents: documentsSchema.exactOptional(),
});

/** The same for an authority's decision, with the post and the decision that it rests on. */
export const decidedSchema = reasonedSchema.extend({ authority: authoritySchema });
