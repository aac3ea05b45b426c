import fc from "fast-check";
import type { Act } from "../../../src/domain/acts/Act.ts";
import { allDefinitions } from "../../../src/domain/acts/definitionOf.ts";
import { ENVELOPE_FIELDS } from "../../../src/domain/acts/Envelope.ts";
import type { AnyValue, Fields, FieldType } from "../../../src/domain/acts/Field.ts";
import { parseAct } from "../../../src/domain/acts/parseAct.ts";
import { type Hex, toHex } from "../../../src/domain/Hex.ts";

/** Acts of every kind with any values that fit their types, sensible or not. */
export function anyAct(): fc.Arbitrary<Act> {
  return fc.oneof(...allDefinitions().map(({ kind, fields }) => anyActOf(kind, fields)));
}

export function anyHex(minLength: number, maxLength = minLength): fc.Arbitrary<Hex> {
  return fc.uint8Array({ minLength, maxLength }).map(toHex);
}

function anyActOf(kind: string, fields: Fields): fc.Arbitrary<Act> {
  return fc
    .record({ envelope: anyValues(ENVELOPE_FIELDS), values: anyValues(fields) })
    .map(({ envelope, values }) => parseAct({ kind, ...envelope, values }));
}

export function anyValues(fields: Fields): fc.Arbitrary<Record<string, AnyValue>> {
  return fc.record(Object.fromEntries(Object.entries(fields).map(([name, type]) => [name, anyValue(type)])));
}

function anyValue(type: FieldType): fc.Arbitrary<AnyValue> {
  if (typeof type !== "string") return fc.array(anyValues(type.members), { maxLength: 4 }) as fc.Arbitrary<AnyValue>;
  if (type === "uint32[]") return fc.array(fc.nat({ max: 0xffffffff }), { maxLength: 5 });
  if (type === "bytes") return anyHex(20, 90);
  if (type === "bytes32") return anyHex(32);
  if (type === "address") return anyHex(20);
  if (type === "bytes3") return fc.stringMatching(/^[A-Z]{3}$/);
  if (type === "bool") return fc.boolean();
  return fc.maxSafeNat().map((number) => number % 2 ** Math.min(53, Number(type.slice(4))));
}
