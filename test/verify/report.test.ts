import { expect } from "chai";
import { SCHEMES } from "../../src/domain/roles.ts";
import { CHECKS } from "../../src/verify/Finding.ts";
import { reportInWords, reportOf } from "../../src/verify/report.ts";
import { trustRootSchema } from "../../src/verify/TrustRoot.ts";
import { verifyLedger } from "../../src/verify/verifyLedger.ts";
import { foundedLedger, withSupplier } from "./borough.ts";
import { contractKey } from "./TestKey.ts";
import { T0, type TestLedger } from "./TestLedger.ts";

const reportFor = async (ledger: TestLedger) =>
  reportOf(await verifyLedger(ledger, ledger, ledger.trust), "0.1.0", T0 + 60);

describe("the report of a verification", () => {
  it("is evidence: version, trust root, count and heads, each check, what it cannot say", async () => {
    const ledger = foundedLedger();
    const report = await reportFor(ledger);
    expect(report).to.include({
      format: "counterfoil/verification/1",
      version: "0.1.0",
      verdict: "holds",
      verifiedAt: "2025-06-15T15:07:40Z",
    });
    expect(report.head).to.include({
      count: 2,
      ledgerHead: ledger.heads.ledger.head,
      recordedAt: "2025-06-15T15:06:40Z",
    });
    expect(report.acts).to.deep.equal({ holds: 2, "holds but questioned": 0, "does not hold": 0 });
    expect(report.checks.map(({ check }) => check)).to.deep.equal([...CHECKS]);
    expect(report.cannotSay[0]).to.include("One operator seals this ledger");
    expect(report.cannotSay[1]).to.include(`Compare count 2 and head ${ledger.heads.ledger.head} with what others`);
  });

  it("survives JSON, its trust root among it", async () => {
    const report = await reportFor(foundedLedger());
    const copy: unknown = JSON.parse(JSON.stringify(report));
    expect(copy).to.deep.equal(report);
    expect(trustRootSchema.parse(report.trustRoot)).to.deep.equal(report.trustRoot);
  });

  it("reads as plain lines", async () => {
    const ledger = withSupplier(foundedLedger());
    ledger.contents.clear();
    const words = reportInWords(await reportFor(ledger));
    expect(words).to.include("Verdict: does not hold");
    expect(words).to.match(
      /Trust root, brought by whoever verified: chain \d+, 2 founders, memorandum 0x[0-9a-f]{64}, \d+ contracts, sealed by one operator/,
    );
    expect(words).to.include("4 acts up to 15 June 2025, 4:06pm BST: 0 hold, 0 hold but are questioned, 4 do not hold");
    expect(words).to.include("- contents: does not hold (4 looked at, 4 findings)");
    expect(words).to.include("- Act 3 does not hold [content-missing]: The content that was signed is not there.");
  });

  it("says what nobody can know of a contract's signature", async () => {
    const report = await reportFor(withSupplier(foundedLedger(), contractKey(7), SCHEMES.contract));
    expect(report.cannotSay.at(-1)).to.equal("Why a contract accepted a signature: only that it did, in that block.");
    expect(reportInWords(report)).to.include("[accepted-by-contract]: Accepted by contract");
  });

  it("says so where the folder itself told what to trust", async () => {
    const ledger = foundedLedger();
    const verification = await verifyLedger(ledger, ledger, ledger.trust, { contractsFrom: "this program" });
    const report = reportOf(verification, "0.1.0", T0);
    expect(report.trustFrom).to.equal("the folder itself");
    expect(report.cannotSay.at(-1)).to.match(/^Whether this is the ledger that the authorities founded/);
    expect((await reportFor(ledger)).trustFrom).to.equal("elsewhere");
  });

  it("does not speak of an operator where validators seal", async () => {
    const ledger = foundedLedger();
    const trust = { ...ledger.trust, sealing: { by: "validators" as const, validators: [ledger.identity.log] } };
    const report = reportOf(await verifyLedger(ledger, ledger, trust), "0.1.0", T0);
    expect(report.cannotSay.join(" ")).to.not.include("operator");
  });
});
