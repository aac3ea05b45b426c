import type { AnyActDefinition } from "../../src/domain/acts/definitionOf.ts";
import { type FieldType, isDynamic, typeName } from "../../src/domain/acts/Field.ts";

/** Columns that a line of Solidity may have (.prettierrc.json). */
export const WIDTH = 110;

/** Names of signed values that Solidity keeps for itself. */
const RESERVED = new Set(["of"]);

export function isReserved(name: string): boolean {
  return RESERVED.has(name);
}

/** A signed value's name in Solidity. */
export function solidityName(name: string): string {
  return isReserved(name) ? `${name}_` : name;
}

/** The type that stands in the signed struct: what is of varying length stands there as its hash. */
export function signedType(type: FieldType): string {
  return isDynamic(type) ? "bytes32" : typeName(type);
}

/** `DeliveryAccepted` -> `DELIVERY_ACCEPTED` */
export function constantCase(name: string): string {
  return name.replaceAll(/(?<!^)([A-Z])/g, "_$1").toUpperCase();
}

/** `0701` */
export function codeOf({ code }: Pick<AnyActDefinition, "code">): string {
  return code.toString(16).padStart(4, "0");
}

/** Lines of NatSpec. @param tag `@notice` @param indent columns that will stand before it */
export function natSpec(tag: string, text: string, indent = 0): string {
  return filledLines("/// ", `${tag} ${text}`, WIDTH - indent);
}

/** Lines of a comment. @param mark begins each: `// ` @param width columns that each may have */
export function filledLines(mark: string, text: string, width: number): string {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const line = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && line.length <= width) lines.splice(-1, 1, line);
    else lines.push(`${mark}${word}`);
  }
  return lines.map((line) => `${line}\n`).join("");
}
