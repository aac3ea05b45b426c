import type { Codelist } from "../codelists/Codelist.ts";
import type { FieldType } from "../acts/Field.ts";
import { parseFrom } from "../londonTime.ts";
import { roleMask } from "../roles.ts";

/** What is known of a value before it is read. */
export interface FieldOfAct {
  readonly name: string;
  readonly type: FieldType;
  /** The list that its codes are from, if it is a code. */
  readonly list: Codelist | undefined;
}

/**
 * A value as people write it, as it is signed: the word of a code ("criteriaNotMet"), roles by name
 * (["officer", "finance"]), a London day or time for UTC seconds. Anything else is left as it is.
 * @throws RangeError for a word or time that means nothing
 * @throws LondonTimeUnclear for an hour that the clocks skip or repeat
 */
export function valueAsSigned({ name, type, list }: FieldOfAct, value: unknown): unknown {
  if (list !== undefined && typeof value === "string") return list.code(value);
  if (name === "roles" && (typeof value === "string" || isTexts(value))) return roleMask([value].flat());
  if (type === "uint40" && typeof value === "string") return parseFrom(value);
  return value;
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}
