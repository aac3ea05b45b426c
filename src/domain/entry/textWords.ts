import { z } from "zod";
import { kindOf } from "../contentKinds.ts";
import { fromRfc3339, londonDateWords, londonWords, startOfLondonDay } from "../londonTime.ts";
import { withoutOptional } from "./schemaParts.ts";

/** A text of a content as people read it: a code by its text, a day and a moment as London's, other texts as they are. */
export function textWords(text: string, schema: z.ZodType | undefined): string {
  const kind = schema === undefined ? undefined : kindOf(schema);
  if (kind?.is === "code") return kind.entries.find(([, word]) => word === text)?.[2] ?? text;
  if (kind?.is === "day") return dayWords(text);
  if (kind?.is === "moment") return momentWords(text);
  return schema !== undefined && withoutOptional(schema) instanceof z.ZodEnum ? codeInWords(text) : text;
}

/** "not met" of "notMet": words that a code was made of. Other texts stay as they are. */
export function codeInWords(text: string): string {
  const isCode = /^[a-z]+(?:[A-Z][a-z]+)+$/.test(text);
  return isCode ? text.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`) : text;
}

/** "3 June 2025" of "2025-06-03"; contents of others may say "2026-02-30", which stays as it was written. */
export function dayWords(text: string): string {
  return orAsItIs(text, () => londonDateWords(startOfLondonDay(text)));
}

/** "3 June 2025, 12:00 BST" of RFC 3339; what is no moment stays as it was written. */
export function momentWords(text: string): string {
  return orAsItIs(text, () => londonWords(fromRfc3339(text)));
}

function orAsItIs(text: string, inWords: () => string): string {
  try {
    return inWords();
  } catch {
    return text;
  }
}
