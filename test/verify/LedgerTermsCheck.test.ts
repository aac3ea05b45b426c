import { expect } from "chai";
import type { Hex } from "../../src/domain/Hex.ts";
import { reportInWords, reportOf } from "../../src/verify/report.ts";
import type { ToldTerms, TrustRoot } from "../../src/verify/TrustRoot.ts";
import type { Verification } from "../../src/verify/Verification.ts";
import { verifyLedger, type VerifyOptions } from "../../src/verify/verifyLedger.ts";
import { foundedLedger, TERMS } from "./borough.ts";
import { T0, type TestLedger } from "./TestLedger.ts";

const TOLD = { sandbox: TERMS.sandbox, startsAt: TERMS.startsAt, receiptKey: TERMS.receiptKey };
const OTHER_KEY: Hex = `0x${"dd".repeat(20)}`;

const verify = (ledger: TestLedger, trust: Partial<TrustRoot> = {}, options: VerifyOptions = {}) =>
  verifyLedger(ledger, ledger, { ...ledger.trust, ...trust }, options);
const said = ({ verdict, findings }: Verification) => [verdict, ...findings.map(({ code }) => code)];

describe("the kind of a ledger, as its founders signed it", () => {
  it("is what trust root and folder say too", async () => {
    const verification = await verify(foundedLedger(), { terms: TOLD }, { told: TOLD });
    expect(said(verification)).to.deep.equal(["holds"]);
    expect(verification.terms).to.deep.equal({ sandbox: false, receiptKeys: [TERMS.receiptKey], areSigned: true });
  });

  const otherwise: [string, ToldTerms][] = [
    ["a sandbox that it is not", { ...TOLD, sandbox: true }],
    ["another start", { ...TOLD, startsAt: "2025-06-15T15:06:41Z" }],
    ["another key for receipts", { ...TOLD, receiptKey: OTHER_KEY }],
    ["no key for receipts", { sandbox: TOLD.sandbox, startsAt: TOLD.startsAt }],
  ];
  for (const [what, told] of otherwise) {
    it(`does not hold where the folder says ${what}, or the trust root does`, async () => {
      expect(said(await verify(foundedLedger(), {}, { told }))).to.deep.equal(["does not hold", "terms-differ"]);
      expect(said(await verify(foundedLedger(), { terms: told }))).to.deep.equal(["does not hold", "terms-differ"]);
    });
  }

  it("counts the receipts of further keys that a trust root names", async () => {
    const { terms } = await verify(foundedLedger(), { receiptKeys: [OTHER_KEY] });
    expect(terms.receiptKeys).to.deep.equal([TERMS.receiptKey, OTHER_KEY]);
  });

  it("does not hold where the first block was sealed at another time", async () => {
    const ledger = foundedLedger();
    ledger.chain[0] = { ...ledger.chain[0]!, time: T0 - 1 };
    expect(said(await verify(ledger))).to.deep.equal(["does not hold", "terms-differ"]);
  });

  it("does not hold where other code judges acts than they signed, although a trust root names it", async () => {
    const ledger = foundedLedger();
    const { log } = ledger.identity;
    const other: Hex = "0x00";
    ledger.codeOf = (address) => (address === log ? other : address);
    const codeHashes = {
      ...ledger.trust.codeHashes,
      [log]: `0x${"bc36789e7a1e281436464229828f817d6612f7b477d66591ff96a9e064bcc98a"}` as const,
    };
    expect(said(await verify(ledger, { codeHashes }))).to.deep.equal(["does not hold", "terms-differ"]);
  });

  it("does not hold where their memorandum is gone", async () => {
    const ledger = foundedLedger();
    ledger.contents.delete(ledger.founding.memorandum);
    expect(said(await verify(ledger))).to.include("terms-unreadable");
  });

  it("was not signed in version 0.1.0: it holds, and the report says what nobody covered", async () => {
    const told = { sandbox: true, startsAt: TOLD.startsAt };
    const verification = await verify(foundedLedger(false), {}, { told });
    expect(said(verification)).to.deep.equal(["holds", "terms-not-signed"]);
    expect(verification.terms).to.deep.equal({ sandbox: true, receiptKeys: [], areSigned: false });
    expect(reportOf(verification, "0.2.0", T0).cannotSay.at(-1)).to.include(
      "its founders did not sign that. The folder says that it is a sandbox.",
    );
  });

  it("is still held against a trust root's word then", async () => {
    const [told, terms] = [
      { sandbox: false, startsAt: TOLD.startsAt },
      { sandbox: true, startsAt: TOLD.startsAt },
    ];
    const verification = await verify(foundedLedger(false), { terms }, { told });
    expect(said(verification)).to.deep.equal(["does not hold", "terms-not-signed", "terms-differ"]);
  });

  it("stands in the first lines of a report", async () => {
    const sandbox = await verify(foundedLedger(false), {}, { told: { ...TOLD, sandbox: true } });
    const [first, , verdict] = reportInWords(reportOf(sandbox, "0.2.0", T0)).split("\n");
    expect(first).to.match(/^Verification of sandbox \d+, /);
    expect(verdict).to.equal("Verdict: holds (a sandbox: evidence of nothing)");
  });
});
