import { readFileSync } from "node:fs";
import { expect } from "chai";
import type { Procedure } from "../../src/domain/acts/defineProcedure.ts";
import { PROCEDURES } from "../../src/domain/acts/procedures.ts";

/** Members of an enum of Solidity, in the order of their numbers. */
function membersOf(file: string, name: string): string[] {
  const source = readFileSync(new URL(`../../contracts/${file}`, import.meta.url), "utf8");
  const [, body = ""] = new RegExp(`enum ${name} \\{([^}]*)\\}`).exec(source) ?? [];
  return body
    .replaceAll(/\/\/.*$/gm, "")
    .split(",")
    .map((member) => member.trim().toUpperCase())
    .filter((member) => member !== "");
}

const ENUMS: [string, string, Procedure][] = [
  ["plan/IPlanRegister.sol", "PlanStage", PROCEDURES.plan],
  ["plan/IPlanRegister.sol", "PlanAnswer", PROCEDURES.answer],
  ["tender/ITenderRegister.sol", "TenderStage", PROCEDURES.tender],
];

describe("states that a register keeps as an enum", () => {
  for (const [file, name, { states }] of ENUMS) {
    it(`${name} has the numbers of its table`, () => {
      const members = membersOf(file, name);
      expect(members.length).to.be.greaterThan(2);
      for (const [state, { code, constant }] of Object.entries(states))
        expect(members[code ?? -1]).to.equal(constant ?? state.toUpperCase());
      expect(Object.values(states).length, "with what is not there").to.be.at.least(members.length - 1);
    });
  }
});
