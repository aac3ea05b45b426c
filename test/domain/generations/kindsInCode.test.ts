import { expect } from "chai";
import { allDefinitions, definitionOf } from "../../../src/domain/acts/definitionOf.ts";
import { REGISTER_NAMES } from "../../../src/domain/acts/RegisterName.ts";
import { kindsInCode } from "../../../src/domain/generations/kindsInCode.ts";
import type { Hex } from "../../../src/domain/Hex.ts";
import { presentPlan } from "../../../src/ledger/deploymentPlan.ts";
import { startEdrEngine } from "../../../src/ledger/engine/startEdrEngine.ts";
import { newEngineRules } from "../../../src/ledger/engineRules.ts";
import { foundingTransactions } from "../../../src/ledger/foundingTransactions.ts";
import { foundingRequest, start } from "../../ledger/TestLedger.ts";
import { codeOf } from "./codeOf.ts";

const word: Hex = `0x${"01".repeat(32)}`;

describe("the kinds of acts that a register's code can record", () => {
  it("are, of every contract of this program, those that are defined for it", async () => {
    const engine = await startEdrEngine(newEngineRules(1, start));
    const { founders } = foundingRequest("");
    const founding = {
      chainId: 1,
      sandbox: true,
      startTime: start,
      memorandum: word,
      founders: [...founders],
      contracts: {},
    };
    await engine.seal({
      time: start,
      prevRandao: word,
      transactions: await foundingTransactions(founding, presentPlan),
    });
    for (const name of REGISTER_NAMES) {
      const found = kindsInCode(await engine.code(presentPlan.addresses[name]));
      const defined = allDefinitions().filter(({ register }) => register === name);
      expect([...found], name).to.have.members(defined.map(({ kind }) => kind));
    }
    expect([...kindsInCode(await engine.code(presentPlan.addresses.HistoryLog))]).to.deep.equal([]);
  });

  it("lack one that the register was given later", () => {
    expect([...kindsInCode(codeOf("PlanPublished", "PlanChanged"))]).to.deep.equal(["PlanPublished", "PlanChanged"]);
  });

  it("lack one whose type is another now, though its function has the same selector", () => {
    const other = codeOf("PlanPublished").replace(/.$/, (last) => (last === "0" ? "1" : "0"));
    expect([...kindsInCode(other as Hex)]).to.deep.equal([]);
  });

  it("are read as constants, never out of the middle of other constants", () => {
    const inside = codeOf("PlanPublished").slice(2);
    expect([...kindsInCode(`0x7f${inside}`)]).to.deep.equal([]);
    expect(definitionOf("PlanPublished").register).to.equal("PlanRegister");
  });

  it("of no code are none", () => {
    expect([...kindsInCode("0x")]).to.deep.equal([]);
    expect([...kindsInCode("0x7f00")]).to.deep.equal([]);
  });
});
