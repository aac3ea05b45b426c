import { writeFile } from "node:fs/promises";
import { expect } from "chai";
import { verifyFolder } from "../../src/cli/verify/verifyFolder.ts";
import type { Hex } from "../../src/domain/Hex.ts";
import { deployer, presentPlan } from "../../src/ledger/deploymentPlan.ts";
import type { StartEngine } from "../../src/ledger/engine/Engine.ts";
import { startEdrEngine, transactionGasCap } from "../../src/ledger/engine/startEdrEngine.ts";
import type { Founding } from "../../src/ledger/Founding.ts";
import { embeddedTrustRoot } from "../../src/ledger/verification/embeddedTrustRoot.ts";
import { JournalView } from "../../src/ledger/verification/JournalView.ts";
import type { Verification } from "../../src/verify/Verification.ts";
import { asPublished } from "../generations/asPublished.ts";
import { TestLedger } from "../ledger/TestLedger.ts";

/** Where the compiler's hash of the source begins in a contract's code: one changed comment changes it. */
const SOURCE_HASH = Buffer.from("a264697066735822", "hex");

/** An engine that founds with a PlanRegister in whose source a comment was different. */
const withOtherContracts: StartEngine = async (rules) => {
  const engine = await startEdrEngine(rules);
  const name = "PlanRegister";
  const nonce = presentPlan.names.indexOf(name);
  return {
    ...engine,
    version: engine.version,
    block: (number) => engine.block(number),
    code: (address) => engine.code(address),
    async seal(inputs) {
      const code = Buffer.from((await presentPlan.creationCodes())[nonce]?.code ?? []);
      const place = code.indexOf(SOURCE_HASH) + SOURCE_HASH.length;
      code[place + 4] = (code[place + 4] ?? 0) ^ 1;
      const changed = deployer(rules.chainId).sign({ nonce, gasLimit: transactionGasCap, data: code });
      (inputs.transactions as Hex[])[nonce] = changed; // the journal is to hold what was executed
      return engine.seal(inputs);
    },
  };
};

const told = ({ verdict, findings }: Verification) => [verdict, ...findings.map(({ code }) => code)];

describe("verifying a ledger that was founded with other contracts than this program's", function () {
  this.timeout(120_000);
  let test: TestLedger;
  let founding: Founding;

  before(async () => {
    test = await TestLedger.found({}, { startEngine: withOtherContracts });
    await test.signFounding();
    founding = test.ledger.founding;
  });

  after(() => test.remove());

  it("keeps with the founding which code it was founded with", async () => {
    const own = await TestLedger.found();
    const differing = Object.entries(founding.codeHashes ?? {}).filter(
      ([address, hash]) => own.ledger.founding.codeHashes?.[address as Hex] !== hash,
    );
    expect(differing.map(([address]) => address)).to.deep.equal([presentPlan.addresses.PlanRegister]);
    expect(Object.keys(founding.codeHashes ?? {})).to.have.length(presentPlan.names.length);
    await own.remove();
  });

  it("holds, but is questioned, where nobody but the founding vouches for them: an operator writes the founding", async () => {
    expect(told(await verifyFolder(test.folder))).to.deep.equal([
      "holds but questioned",
      "code-vouched-by-founding-alone",
    ]);
  });

  it("holds where a version of this program before had them, and says so", async () => {
    const verification = await asPublished(founding, () => verifyFolder(test.folder));
    expect(told(verification)).to.deep.equal(["holds", "code-of-earlier-version"]);
  });

  it("knows them by the chain where the founding is from before foundings named code", async () => {
    const { codeHashes, ...silent } = founding;
    const trust = () => embeddedTrustRoot(silent, () => JournalView.codeAtFounding(test.folder));
    const known = await asPublished(founding, trust);
    expect([known.contractsFrom, known.trust.codeHashes]).to.deep.equal(["an earlier version", codeHashes]);
    // Contracts that no version deployed are held against this program's, and found to differ.
    expect((await trust()).contractsFrom).to.equal("this program");
  });

  it("holds against a trust root that an auditor was given", async () => {
    const { trust } = await verifyFolder(test.folder);
    const trustFile = `${test.folder}/trust.json`;
    await writeFile(trustFile, JSON.stringify(trust));
    expect(told(await verifyFolder(test.folder, { trustFile }))).to.deep.equal(["holds"]);
  });

  it("does not hold where the founding names this program's contracts and the chain has others", async () => {
    const own = await TestLedger.found();
    const trustFile = `${test.folder}/trust.json`;
    const { trust } = await verifyFolder(test.folder);
    const { trust: ours } = await verifyFolder(own.folder);
    await writeFile(trustFile, JSON.stringify({ ...trust, codeHashes: ours.codeHashes }));
    expect(told(await verifyFolder(test.folder, { trustFile }))).to.deep.equal(["does not hold", "code-differs"]);
    await own.remove();
  });
});
