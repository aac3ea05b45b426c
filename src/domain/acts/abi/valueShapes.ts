import { type Hex, isHex } from "../../Hex.ts";
import type { AnyValue, AnyWord } from "../Field.ts";

/* The generic code meets values whose type only the kind's fields tell; these say so when they do not fit. */

export function requireBytes(value: AnyValue): Hex {
  if (!isHex(value)) throw new TypeError(`Expected bytes, got ${JSON.stringify(value)}.`);
  return value;
}

export function requireWord(value: AnyValue): AnyWord {
  if (typeof value === "object") throw new TypeError(`Expected one value, got a list of ${value.length}.`);
  return value;
}

export function requireList(value: AnyValue): readonly (AnyWord | Readonly<Record<string, AnyWord>>)[] {
  if (typeof value !== "object") throw new TypeError(`Expected a list, got ${JSON.stringify(value)}.`);
  return value;
}

export function requireInteger(item: AnyWord | Readonly<Record<string, AnyWord>>): number {
  if (typeof item !== "number") throw new TypeError(`Expected an integer, got ${JSON.stringify(item)}.`);
  return item;
}

export function requireStruct(item: AnyWord | Readonly<Record<string, AnyWord>>): Readonly<Record<string, AnyWord>> {
  if (typeof item !== "object") throw new TypeError(`Expected a struct, got ${JSON.stringify(item)}.`);
  return item;
}
