import { z } from "zod";

/** How a code explains what was done: for a reason, or on a ground of the law or the contract. */
const Because = z.object({ as: z.enum(["reason", "ground"]), text: z.string() });

/** An act in words, in parts, so that nobody has to cut one out of prose again. */
export const Sentence = z
  .object({
    who: z.string().meta({ description: "the organisation that acts" }),
    says: z.string().meta({ description: "what it does, as the rest of a sentence without a full stop" }),
    because: Because.nullable().meta({ description: "the reason or ground that the act names by a code" }),
    authority: z
      .object({ post: z.string(), decision: z.string() })
      .nullable()
      .meta({ description: "the post that decided, never a person, and the decision or delegation it rests on" }),
    also: z.string().nullable().meta({ description: "what follows from it, in sentences of its own" }),
    reasons: z.string().nullable().meta({ description: "in the author's own words, whole" }),
  })
  .meta({ id: "Sentence", description: "what an act says, in parts" });
export type Sentence = z.infer<typeof Sentence>;

const LONGEST_QUOTE = 280;

/** The parts as one text; the author's own words are cut short. */
export function sentenceText({ who, says, because, authority, also, reasons }: Sentence): string {
  const rests = authority === null ? "" : ` (${authority.post}, under ${authority.decision})`;
  const parts = [`${who} ${says}${becauseWords(because)}${rests}.`, also, reasons === null ? null : quoted(reasons)];
  return parts.filter((part) => part !== null).join(" ");
}

function becauseWords(because: Sentence["because"]): string {
  if (because === null) return "";
  return because.as === "reason" ? `, for this reason: ${because.text}` : `, on this ground: ${because.text}`;
}

function quoted(words: string): string {
  const flat = words.replace(/\s+/g, " ").trim();
  return `They write: “${flat.length <= LONGEST_QUOTE ? flat : `${flat.slice(0, LONGEST_QUOTE - 1)}…`}”`;
}
