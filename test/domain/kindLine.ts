import type { AnyActDefinition } from "../../src/domain/acts/definitionOf.ts";
import { asSigned } from "../../src/domain/entry/asSigned.ts";
import { ROLES, rolesInWords } from "../../src/domain/roles.ts";
import { EXAMPLES } from "./acts/examples.ts";

/** Values that are numbers or hashes of earlier acts, so that the service finds them. */
const FOUND = ["number", "version", "previous", "attempt", "paidBefore", "corrects", "invoice", "payment"];

/** Which keys sign an act of this kind, and what its signer says besides the content. */
export function kindLine({ kind, roles, fields, codes }: AnyActDefinition): string {
  const told = Object.keys(asSigned(kind, { values: {}, content: EXAMPLES[kind].content }).values);
  const untold = Object.keys(fields).filter((name) => !told.includes(name));
  const said = untold.filter((name) => !FOUND.includes(name)).map((name) => withList(name, codes[name]?.name));
  const found = untold.filter((name) => FOUND.includes(name)).map((name) => `\`${name}\``);
  return [
    `Signed by ${roles === ROLES.ANY ? "any key that it concerns" : orWords(rolesInWords(roles))}.`,
    ...(said.length === 0 ? [] : [`Besides, its signer says ${said.join(", ")}.`]),
    ...(found.length === 0 ? [] : [`From the records: ${found.join(", ")}.`]),
  ].join(" ");
}

function withList(name: string, list: string | undefined): string {
  return list === undefined ? `\`${name}\`` : `\`${name}\` (word: ${list})`;
}

function orWords(roles: string): string {
  return `a key as ${roles.replaceAll(", ", " or ").replace(" and ", " or ")}`;
}
