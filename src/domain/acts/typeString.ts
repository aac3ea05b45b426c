import { ENVELOPE_FIELDS } from "./Envelope.ts";
import { type Fields, type StructList, typeName } from "./Field.ts";

interface Signed {
  readonly kind: string;
  readonly fields: Fields;
}

/**
 * The EIP-712 type string of a kind: flat (envelope members, then values), followed by the structs it refers to in
 * order of name. Its keccak256 is the TYPEHASH of the register.
 */
export function typeString({ kind, fields }: Signed): string {
  const structs = structLists(fields).sort((left, right) => (left.struct < right.struct ? -1 : 1));
  return [
    `${kind}(${members({ ...ENVELOPE_FIELDS, ...fields })})`,
    ...structs.map((list) => structTypeString(list)),
  ].join("");
}

export function structTypeString({ struct, members: fields }: StructList): string {
  return `${struct}(${members(fields)})`;
}

/** The structs that lists of these fields hold. */
export function structLists(fields: Fields): StructList[] {
  return Object.values(fields).filter((type) => typeof type !== "string");
}

function members(fields: Fields): string {
  return Object.entries(fields)
    .map(([name, type]) => `${typeName(type)} ${name}`)
    .join(",");
}
