import { z } from "zod";
import { addressSchema, bytes32Schema, hexSchema } from "../Hex.ts";
import { ENVELOPE_FIELDS } from "./Envelope.ts";
import type { AnyValue, Fields, FieldType, WordType } from "./Field.ts";

/** Longest list of structs or numbers in one act; the contracts run out of gas far earlier. */
const MAX_ITEMS = 500;
/** Longest signer: an ERC-7913 verifier with the largest key anybody uses. */
const MAX_BYTES = 1024;

const WORD_SCHEMAS: Readonly<Record<WordType, z.ZodType<AnyValue>>> = {
  uint8: uint(8),
  uint16: uint(16),
  uint32: uint(32),
  uint40: uint(40),
  uint64: uint(53).describe("An amount in minor units (pence), or a count; never beyond 2^53 - 1"),
  bool: z.boolean(),
  bytes3: z.string().regex(/^[A-Z]{3}$/, { error: 'expected an ISO 4217 currency such as "GBP"' }),
  bytes32: bytes32Schema,
  address: addressSchema,
};

/** Reads the values of one kind of act, strictly: nothing missing, nothing more. */
export function valuesSchema(fields: Fields): z.ZodType<Record<string, AnyValue>> {
  return z.strictObject(shapeOf(fields));
}

export const envelopeShape = shapeOf(ENVELOPE_FIELDS);

function shapeOf(fields: Fields): Record<string, z.ZodType<AnyValue>> {
  return Object.fromEntries(Object.entries(fields).map(([name, type]) => [name, fieldSchema(type)]));
}

function fieldSchema(type: FieldType): z.ZodType<AnyValue> {
  if (typeof type !== "string") return structListSchema(shapeOf(type.members));
  if (type === "uint32[]") return z.array(z.int().min(0).max(0xffffffff)).max(MAX_ITEMS);
  if (type === "bytes") return hexSchema.refine((hex) => hex.length <= 2 + 2 * MAX_BYTES, { error: "too many bytes" });
  return WORD_SCHEMAS[type];
}

function structListSchema(shape: Record<string, z.ZodType<AnyValue>>): z.ZodType<AnyValue> {
  return z.array(z.strictObject(shape)).max(MAX_ITEMS) as unknown as z.ZodType<AnyValue>;
}

function uint(bits: number): z.ZodType<number> {
  return z
    .int({ error: ({ code }) => (code === "invalid_type" ? "expected a whole number" : undefined) })
    .min(0)
    .max(2 ** bits - 1);
}
