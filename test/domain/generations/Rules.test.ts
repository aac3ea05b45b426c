import { readdirSync, readFileSync } from "node:fs";
import { expect } from "chai";
import { z } from "zod";
import { FIRST_GENERATION } from "../../../src/domain/generations/firstGeneration.ts";
import { PRESENT_RULES, rulesOf } from "../../../src/domain/generations/Rules.ts";
import { bytes32Schema } from "../../../src/domain/Hex.ts";

const EARLIER = new URL("../../../deployments/earlier/", import.meta.url);
const manifest = z.looseObject({ contracts: z.array(z.looseObject({ runtimeCodeHash: bytes32Schema })) });

const codeIn = (file: string) =>
  manifest
    .parse(JSON.parse(readFileSync(new URL(file, EARLIER), "utf8")))
    .contracts.map(({ runtimeCodeHash }) => runtimeCodeHash);

describe("the rules of a contract", () => {
  it("are the first generation's for what version 0.1.0 deployed", () => {
    for (const code of codeIn("4b25c57d.json")) expect(rulesOf(code).generation).to.equal(1);
  });

  it("are known of every contract that was ever deployed", () => {
    const deployed = readdirSync(EARLIER).flatMap(codeIn);
    expect(deployed.filter((code) => !FIRST_GENERATION.has(code))).to.deep.equal([]);
  });

  it("are this program's for all others", () => {
    expect(rulesOf(`0x${"00".repeat(32)}`)).to.equal(PRESENT_RULES);
  });
});
