import type { Hex } from "../../Hex.ts";
import { isHex, ZERO_BYTES32 } from "../../Hex.ts";
import type { AnyValue } from "../Field.ts";
import type { Begun, Meaning, SignedValues } from "./SignedValue.ts";

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

/** The agreement, invoice, payment or motion that an act's values name; undefined where they name none. */
export function thingNamed(of: Begun, values: SignedValues, signed: Signed): Hex | undefined {
  const named = Object.entries(values).find(([, { meaning }]) => meaning.is === "act" && meaning.of === of);
  const id = named === undefined ? undefined : signed[named[0]];
  return isHex(id) && id !== ZERO_BYTES32 ? id : undefined;
}

/** The number of the milestone that an act's values name; undefined where they name none. */
export function milestoneNamed(values: SignedValues, signed: Signed): number | undefined {
  const named = Object.entries(values).find(([, { meaning }]) => meaning.is === "number" && meaning.of === "milestone");
  const number = named === undefined ? undefined : signed[named[0]];
  return typeof number === "number" ? number : undefined;
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
