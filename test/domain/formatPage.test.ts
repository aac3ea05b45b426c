import { readFileSync } from "node:fs";
import { expect } from "chai";
import { allDefinitions, type AnyActDefinition } from "../../src/domain/acts/definitionOf.ts";
import { type Fields, typeName } from "../../src/domain/acts/Field.ts";
import { structLists, structTypeString } from "../../src/domain/acts/typeString.ts";
import { type Role, ROLES, rolesIn } from "../../src/domain/roles.ts";

const PAGE = readFileSync(new URL("../../docs/format.md", import.meta.url), "utf8");
const LETTERS: Readonly<Record<Role, string>> = { ADMINISTRATOR: "A", OFFICER: "O", FINANCE: "F", REPRESENTATIVE: "V", SIGNATORY: "S", AUDITOR: "U", RECORDER: "R", ASSESSOR: "E" }; // prettier-ignore

function rowOf({ code, kind, register, method, roles, fields, extras }: AnyActDefinition): string {
  const signedBy = roles === ROLES.ANY ? "any" : rolesIn(roles).map((role) => LETTERS[role]).join(" "); // prettier-ignore
  const also = Object.keys(extras).length === 0 ? "" : ` (event also: \`${membersOf(extras)}\`)`;
  const values = Object.keys(fields).length === 0 ? "–" : `\`${membersOf(fields)}\``;
  return `| ${code.toString(16).padStart(4, "0")} | ${kind} | ${register}.${method} | ${signedBy} | ${values}${also} |`;
}

function membersOf(fields: Fields): string {
  return Object.entries(fields)
    .map(([name, type]) => `${typeName(type)} ${name}`)
    .join(", ");
}

describe("docs/format.md", () => {
  for (const definition of allDefinitions()) {
    it(`says what a ${definition.kind} is`, () => expect(PAGE).to.include(rowOf(definition)));
  }

  it("says of every kind what it builds on", () => {
    const table = PAGE.slice(PAGE.indexOf("| kind | builds on |"), PAGE.indexOf("| code | kind |"));
    for (const { kind } of allDefinitions()) expect(table, kind).to.match(new RegExp(`\\b${kind}\\b`));
  });

  it("says what lists hold", () => {
    for (const list of allDefinitions().flatMap(({ fields }) => structLists(fields))) {
      expect(PAGE).to.include(`\`${structTypeString(list)}\``);
    }
  });

  it("tells no kind that there is none of", () => {
    expect(PAGE.match(/^\| 0[0-9a-f]{3} \|/gm)).to.have.length(allDefinitions().length);
  });
});
