import type { ActKind } from "../acts/Act.ts";
import { definitionOf } from "../acts/definitionOf.ts";
import { MalformedInput } from "../acts/MalformedInput.ts";
import type { Meaning } from "../acts/values/SignedValue.ts";
import { parseFrom } from "../londonTime.ts";
import { roleMask } from "../roles.ts";
import { refuseBlanks } from "./blank.ts";
import { contentAsSigned } from "./contentAsSigned.ts";

/** An act's values and content as somebody writes them, or as they are signed. */
export interface Entry {
  readonly values: Readonly<Record<string, unknown>>;
  readonly content?: unknown;
}

/**
 * What somebody wrote, as it is signed: moments in UTC, VAT and gross from the net amount, words as codes, and the
 * values that the content tells already, so that nobody writes a price or a day twice. A value that was given stays,
 * so that a contradiction is seen. Client and service both do this, so that neither has to believe the other.
 * @throws MalformedInput naming the value that means nothing
 * @throws LondonTimeUnclear for an hour that the clocks skip or repeat
 */
export function asSigned(kind: ActKind, { values, content }: Entry): Entry {
  const definition = definitionOf(kind);
  if (content === undefined) return { values: valuesAsSigned(kind, values) };
  refuseBlanks(definition.content, content);
  const signed = contentAsSigned(definition.content, content);
  const parsed = definition.content.safeParse(signed);
  const told = parsed.success ? definition.told(parsed.data) : {};
  return { values: { ...told, ...valuesAsSigned(kind, values) }, content: signed };
}

function valuesAsSigned(kind: ActKind, values: Entry["values"]): Record<string, unknown> {
  const signed = definitionOf(kind).values;
  const read = ([name, value]: [string, unknown]): [string, unknown] => {
    const known = Object.hasOwn(signed, name) ? signed[name] : undefined;
    if (known === undefined) return [name, value]; // refused by name where the act is parsed
    try {
      return [name, valueAsSigned(known.meaning, value)];
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      throw new MalformedInput("act", [{ path: `/values/${name}`, message: error.message }]);
    }
  };
  return Object.fromEntries(Object.entries(values).map(read));
}

/**
 * A value as people write it, as it is signed: the word of a code ("criteriaNotMet"), roles by name
 * (["officer", "finance"]), a London day or time for UTC seconds. Anything else is left as it is.
 * @throws RangeError for a word or time that means nothing
 * @throws LondonTimeUnclear for an hour that the clocks skip or repeat
 */
function valueAsSigned(meaning: Meaning, value: unknown): unknown {
  if (meaning.is === "roles" && (typeof value === "string" || isTexts(value))) return roleMask([value].flat());
  if (typeof value !== "string") return value;
  if (meaning.is === "code") return meaning.list.code(value);
  return meaning.is === "day" || meaning.is === "moment" ? parseFrom(value) : value;
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}
