import type { Hex } from "../../Hex.ts";
import { isHex, ZERO_BYTES32 } from "../../Hex.ts";
import type { AnyValue } from "../Field.ts";
import type { Meaning, SignedValues } from "./SignedValue.ts";

type Signed = Readonly<Record<string, AnyValue>>;

/** Numbers of the organisations that an act's values name. */
export function organisationsNamed(values: SignedValues, signed: Signed): number[] {
  return meant(values, signed, "organisation").filter((value) => typeof value === "number");
}

/** Hashes of the earlier acts that an act's values name: what it affirms, corrects, answers, is about. */
export function actsNamed(values: SignedValues, signed: Signed): Hex[] {
  return meant(values, signed, "act")
    .filter((value) => isHex(value))
    .filter((hash) => hash !== ZERO_BYTES32);
}

/** Other plans and procurements that an act's values name. */
export function subjectsNamed(values: SignedValues, signed: Signed): Hex[] {
  return meant(values, signed, "subject").filter((value) => isHex(value));
}

function meant(values: SignedValues, signed: Signed, is: Meaning["is"]): unknown[] {
  return Object.entries(values).flatMap(([name, { meaning }]) => meantBy(meaning, signed[name], is));
}

function meantBy(meaning: Meaning, value: unknown, is: Meaning["is"]): unknown[] {
  if (meaning.is === is) return [value];
  if (meaning.is !== "list" || !Array.isArray(value)) return [];
  return value.flatMap((item: unknown) =>
    Object.entries(meaning.members).flatMap(([name, member]) => meantBy(member, memberOf(item, name), is)),
  );
}

/** A list holds structs, or plain numbers that are all of the one meaning. */
function memberOf(item: unknown, name: string): unknown {
  if (typeof item !== "object" || item === null) return item;
  return Object.entries(item).find(([known]) => known === name)?.[1];
}
