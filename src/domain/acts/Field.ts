import type { Hex } from "../Hex.ts";

/** A type that fills exactly one ABI word, so it stands in the signed struct as it is. */
export type WordType = "uint8" | "uint16" | "uint32" | "uint40" | "uint64" | "bool" | "bytes3" | "bytes32" | "address";

export type StructMembers = Readonly<Record<string, WordType>>;

/** `Phase[]` and the like: a list of structs that have word members only. */
export interface StructList<Members extends StructMembers = StructMembers> {
  readonly struct: string;
  /** What one of them is, in a sentence. */
  readonly what: string;
  readonly members: Members;
}

/** Types whose length varies: signed as a hash, passed to the register beside the act. */
export type DynamicType = "bytes" | "uint32[]" | StructList;

export type FieldType = WordType | DynamicType;

/** The values of one kind of act, in the order in which they are signed. */
export type Fields = Readonly<Record<string, FieldType>>;

type WordValue<Type> = Type extends "bool"
  ? boolean
  : Type extends "bytes3"
    ? string
    : Type extends `uint${number}`
      ? number
      : Hex;

/** Integers are JavaScript numbers, a bytes3 is a currency such as "GBP", other bytes are lower-case hex. */
export type FieldValue<Type extends FieldType> =
  Type extends StructList<infer Members>
    ? { [Name in keyof Members]: WordValue<Members[Name]> }[]
    : Type extends "uint32[]"
      ? number[]
      : WordValue<Type>;

export type Values<F extends Fields> = { -readonly [Name in keyof F]: FieldValue<F[Name]> };

/** What the generic code (encoding, hashing, decoding) knows of any value. */
export type AnyWord = number | boolean | string;
export type AnyValue = AnyWord | readonly number[] | readonly Readonly<Record<string, AnyWord>>[];

/** A list of structs, e.g. `listOf("Winner", "A supplier that wins.", { supplier: "uint32", ceiling: "uint64" })`. */
export function listOf<const Members extends StructMembers>(
  struct: string,
  what: string,
  members: Members,
): StructList<Members> {
  return { struct, what, members };
}

export function isDynamic(type: FieldType): type is DynamicType {
  return typeof type !== "string" || type === "bytes" || type === "uint32[]";
}

/** The type as it stands in the EIP-712 type string. */
export function typeName(type: FieldType): string {
  return typeof type === "string" ? type : `${type.struct}[]`;
}
