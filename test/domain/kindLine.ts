import type { AnyActDefinition } from "../../src/domain/acts/definitionOf.ts";
import type { Meaning, SignedValue } from "../../src/domain/acts/values/SignedValue.ts";
import { asSigned } from "../../src/domain/entry/asSigned.ts";
import { ROLES, rolesInWords } from "../../src/domain/roles.ts";
import { EXAMPLES } from "./acts/examples.ts";

/** Which keys sign an act of this kind, and what its signer says besides the content. */
export function kindLine({ kind, roles, values, codes }: AnyActDefinition): string {
  const told = Object.keys(asSigned(kind, { values: {}, content: EXAMPLES[kind].content }).values);
  const untold = Object.entries(values).filter(([name]) => !told.includes(name));
  const isFound = ({ saidBy, meaning }: SignedValue) => saidBy === "records" && !isNamed(meaning);
  const said = untold.filter(([, value]) => !isFound(value)).map(([name]) => withList(name, codes[name]?.name));
  const found = untold.filter(([, value]) => isFound(value)).map(([name]) => `\`${name}\``);
  return [
    `Signed by ${roles === ROLES.ANY ? "any key that it concerns" : orWords(rolesInWords(roles))}.`,
    ...(said.length === 0 ? [] : [`Besides, its signer says ${said.join(", ")}.`]),
    ...(found.length === 0 ? [] : [`From the records: ${found.join(", ")}.`]),
  ].join(" ");
}

/** Which agreement is meant, its signer has to say, by how people call it. */
function isNamed(meaning: Meaning): boolean {
  return meaning.is === "act" && meaning.of === "agreement";
}

function withList(name: string, list: string | undefined): string {
  return list === undefined ? `\`${name}\`` : `\`${name}\` (word: ${list})`;
}

function orWords(roles: string): string {
  return `a key as ${roles.replaceAll(", ", " or ").replace(" and ", " or ")}`;
}
