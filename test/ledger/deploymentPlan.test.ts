import { readFileSync } from "node:fs";
import { expect } from "chai";
import { z } from "zod";
import { deployer, presentPlan } from "../../src/ledger/deploymentPlan.ts";
import { startEdrEngine } from "../../src/ledger/engine/startEdrEngine.ts";
import { newEngineRules } from "../../src/ledger/engineRules.ts";
import { foundingTransactions } from "../../src/ledger/foundingTransactions.ts";
import { foundingRequest, start } from "./TestLedger.ts";

const manifestSchema = z.object({
  contracts: z.array(z.object({ name: z.string(), address: z.string() })),
});

describe("the deployment", () => {
  const text = readFileSync(new URL("../../deployments/manifest.json", import.meta.url), "utf8");
  const manifest = manifestSchema.parse(JSON.parse(text));

  it("puts every contract where the manifest says, on every chain", async () => {
    const addresses = presentPlan.names.map((name) => ({ name, address: presentPlan.addresses[name] }));
    expect(manifest.contracts).to.deep.equal(addresses);
    expect(deployer(1).address).to.equal(deployer(2).address);
    for (const chainId of [4_294_967_297, 77]) {
      const engine = await startEdrEngine(newEngineRules(chainId, start));
      const { founders } = foundingRequest("");
      const memorandum = `0x${"01".repeat(32)}` as const;
      const founding = { chainId, sandbox: true, startTime: start, memorandum, founders: [...founders], contracts: {} };
      const transactions = await foundingTransactions(founding, presentPlan);
      const sealed = await engine.seal({ time: start, prevRandao: memorandum, transactions });
      expect(sealed.receipts.every(({ succeeded }) => succeeded)).to.equal(true);
      for (const name of presentPlan.names)
        expect(await engine.code(presentPlan.addresses[name]), name).to.match(/^0x[0-9a-f]{100,}/);
    }
  });

  it("gives acts of every chain the same registers and another domain", () => {
    expect(presentPlan.identity(1).registers).to.deep.equal(presentPlan.identity(2).registers);
    expect(presentPlan.identity(1).chainId).not.to.equal(presentPlan.identity(2).chainId);
  });
});
