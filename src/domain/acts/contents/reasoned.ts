import { z } from "zod";
import type { ContentProblem } from "../ContentProblem.ts";
import { authoritySchema } from "./authority.ts";
import { documentsSchema } from "./documents.ts";
import { prose } from "./text.ts";

/** Content of an act that mostly needs its reasons. */
export const reasonedSchema = z.strictObject({
  reasons: prose(10_000),
  documents: documentsSchema.exactOptional(),
});

/** What either party may do; the buyer, being an authority, always says on which decision. */
export const byEitherPartySchema = reasonedSchema.extend({
  actingAs: z.enum(["buyer", "supplier"]).meta({ label: "acting as" }),
  authority: authoritySchema.exactOptional(),
});

/** What a content of `byEitherPartySchema` must not lack. */
export function authorityOfBuyer(content: z.infer<typeof byEitherPartySchema>): ContentProblem[] {
  if (content.actingAs === "supplier" || content.authority !== undefined) return [];
  return [missingAuthority("What the buyer decides names the post and the decision that it rests on.")];
}

export function missingAuthority(message: string): ContentProblem {
  return { path: "/authority", inAct: undefined, inContent: undefined, message };
}

/** The same for an authority's decision, with the post and the decision that it rests on. */
export const decidedSchema = reasonedSchema.extend({ authority: authoritySchema });
