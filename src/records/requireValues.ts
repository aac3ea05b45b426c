import type { ActKind } from "../domain/acts/Act.ts";
import { definitionOf } from "../domain/acts/definitionOf.ts";
import { typeName, type FieldType } from "../domain/acts/Field.ts";
import type { Codelist } from "../domain/codelists/Codelist.ts";
import { Problem } from "../problems/Problem.ts";

/** Names the values that neither the content nor the records tell, and how to write them. @throws Problem */
export function requireValues(kind: ActKind, values: Readonly<Record<string, unknown>>): void {
  const { fields, codes } = definitionOf(kind);
  const errors = Object.entries(fields)
    .filter(([name]) => values[name] === undefined)
    .map(([name, type]) => ({ place: `values.${name}`, message: howToWrite(name, type, codes[name]) }));
  if (errors.length === 0) return;
  const words = errors.map(({ place, message }) => `${place}: ${message}`);
  const detail = `This ${kind} still needs what neither its content nor the records say. ${words.join("; ")}.`;
  throw new Problem("request-invalid", detail, { members: { errors } });
}

function howToWrite(name: string, type: FieldType, list: Codelist | undefined): string {
  if (list !== undefined) return `a ${list.name}, one of ${list.words.join(", ")}`;
  if (name === "roles") return 'the roles of the key, such as ["officer"]';
  switch (type) {
    case "uint40":
      return 'a London day such as "2026-03-02", or a time such as "2026-03-02 12:00"';
    case "bytes3":
      return 'a currency such as "GBP"';
    case "bool":
      return "true or false";
    case "bytes":
    case "bytes32":
    case "address":
      return "bytes as 0x and hexadecimal digits";
    default:
      return `a number (${typeName(type)})`;
  }
}
