import type { Meaning } from "../acts/values/SignedValue.ts";
import { parseFrom } from "../londonTime.ts";
import { roleMask } from "../roles.ts";

/**
 * A value as people write it, as it is signed: the word of a code ("criteriaNotMet"), roles by name
 * (["officer", "finance"]), a London day or time for UTC seconds. Anything else is left as it is.
 * @throws RangeError for a word or time that means nothing
 * @throws LondonTimeUnclear for an hour that the clocks skip or repeat
 */
export function valueAsSigned(meaning: Meaning, value: unknown): unknown {
  if (meaning.is === "roles" && (typeof value === "string" || isTexts(value))) return roleMask([value].flat());
  if (typeof value !== "string") return value;
  if (meaning.is === "code") return meaning.list.code(value);
  return meaning.is === "day" || meaning.is === "moment" ? parseFrom(value) : value;
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}
