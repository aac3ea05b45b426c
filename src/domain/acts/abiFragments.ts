import type { ActKind } from "./Act.ts";
import { allDefinitions, type AnyActDefinition, definitionOf } from "./definitionOf.ts";
import { ENVELOPE_FIELDS } from "./Envelope.ts";
import { type Fields, type FieldType, isDynamic, typeName } from "./Field.ts";
import type { RegisterName } from "./RegisterName.ts";

/** The log's own event, one for each act (contracts/log/IHistoryLog.sol). */
export const APPENDED_FRAGMENT =
  "event Appended(uint64 indexed sequence, bytes32 indexed subject, uint32 indexed organisation, " +
  "address register, uint16 kind, bytes32 actHash, bytes32 content, bytes signer, bytes signature)";

/** Human-readable ABI of the events by which a register tells its acts. */
export function eventFragments(register: RegisterName): string[] {
  return allDefinitions()
    .filter((kind) => kind.register === register)
    .map((kind) => `event ${kind.kind}(${eventParameters(kind).join(", ")})`);
}

/** Human-readable ABI of the register function that takes acts of this kind. */
export function functionFragment(kind: ActKind): string {
  const definition = definitionOf(kind);
  return `function ${definition.method}(${functionParameters(definition).join(", ")})`;
}

/** The canonical signature whose hash is the event's first topic. */
export function eventSignature(kind: AnyActDefinition): string {
  return `${kind.kind}(${[actType(kind), ...types(dynamicFields(kind)), ...types(kind.extras)].join(",")})`;
}

/** The canonical signature whose hash begins with the function's selector. */
export function functionSignature(kind: AnyActDefinition): string {
  const proof = kind.takesProof ? ["bytes"] : [];
  return `${kind.method}(${[actType(kind), ...types(dynamicFields(kind)), "(bytes,bytes)", ...proof].join(",")})`;
}

/** The values that are passed beside the act. */
export function dynamicFields({ fields }: { readonly fields: Fields }): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, type]) => isDynamic(type)));
}

function eventParameters(kind: AnyActDefinition): string[] {
  return [`${actTuple(kind)} act`, ...parameters(dynamicFields(kind)), ...parameters(kind.extras)];
}

function functionParameters(kind: AnyActDefinition): string[] {
  const proof = kind.takesProof ? ["bytes proof"] : [];
  return [
    `${actTuple(kind)} act`,
    ...parameters(dynamicFields(kind)),
    "tuple(bytes signer, bytes signature) by",
    ...proof,
  ];
}

function actTuple({ fields }: AnyActDefinition): string {
  const words = Object.entries(fields).map(([name, type]) => `${signedType(type)} ${name}`);
  return `tuple(${[`tuple(${parameters(ENVELOPE_FIELDS).join(", ")}) envelope`, ...words].join(", ")})`;
}

function actType({ fields }: AnyActDefinition): string {
  return `(${[`(${types(ENVELOPE_FIELDS).join(",")})`, ...Object.values(fields).map(signedType)].join(",")})`;
}

function signedType(type: FieldType): string {
  return isDynamic(type) ? "bytes32" : typeName(type);
}

function parameters(fields: Fields): string[] {
  return Object.entries(fields).map(([name, type]) =>
    typeof type === "string" ? `${type} ${name}` : `tuple(${parameters(type.members).join(", ")})[] ${name}`,
  );
}

function types(fields: Fields): string[] {
  return Object.values(fields).map((type) =>
    typeof type === "string" ? type : `(${types(type.members).join(",")})[]`,
  );
}
