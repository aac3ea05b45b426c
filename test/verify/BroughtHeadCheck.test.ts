import { expect } from "chai";
import { ZERO_BYTES32 } from "../../src/domain/Hex.ts";
import { keccakOfText } from "../../src/domain/keccak.ts";
import type { BroughtHead } from "../../src/verify/BroughtHeadCheck.ts";
import { reportInWords, reportOf } from "../../src/verify/report.ts";
import type { Verification } from "../../src/verify/Verification.ts";
import { verifyLedger } from "../../src/verify/verifyLedger.ts";
import { foundedLedger, KEYS, rename, withSupplier } from "./borough.ts";
import { T0, type TestLedger } from "./TestLedger.ts";

const verify = (ledger: TestLedger, ...heads: BroughtHead[]) => verifyLedger(ledger, ledger, ledger.trust, { heads });
const said = ({ verdict, findings }: Verification) => [verdict, ...findings.map(({ code }) => code)];
const what = ({ findings }: Verification) => findings[0]?.what;

/** The head that a verification would write into its report. */
async function headOf(ledger: TestLedger): Promise<BroughtHead> {
  const { count, ledgerHead, blockNumber, blockHash } = (await verify(ledger)).head;
  return { count, ledgerHead, block: { number: blockNumber, hash: blockHash }, from: "The report" };
}

describe("a head that somebody else than the operator holds", () => {
  it("is still there in the ledger that grew since", async () => {
    const ledger = foundedLedger();
    const before = await headOf(ledger);
    const verification = await verify(withSupplier(ledger), before, { count: 0, ledgerHead: ZERO_BYTES32, from: "A" });
    expect(said(verification)).to.deep.equal(["holds"]);
    expect(verification.brought.map(({ count, isStillThere }) => [count, isStillThere])).to.deep.equal([
      [2, true],
      [0, true],
    ]);
  });

  it("shows that the ledger was cut, which holds by itself", async () => {
    const before = await headOf(withSupplier(foundedLedger()));
    const shorter = foundedLedger();
    expect(said(await verify(shorter))).to.deep.equal(["holds"]);
    const verification = await verify(shorter, before);
    expect(said(verification)).to.deep.equal(["does not hold", "ledger-shortened"]);
    expect(what(verification)).to.equal(
      "The report knows 4 acts, and only 2 can be read here: the ledger was shortened since.",
    );
  });

  it("shows that an act was left out and others followed, with times of their own", async () => {
    const before = foundedLedger();
    rename(before, 1, KEYS.camden);
    rename(before, 2, KEYS.hackney);
    const head = await headOf(before);
    const rewritten = foundedLedger();
    rewritten.now = T0 + 60;
    rename(rewritten, 2, KEYS.hackney);
    rename(rewritten, 1, KEYS.camden, { name: "Another" });
    expect(said(await verify(rewritten))).to.deep.equal(["holds"]);
    expect(said(await verify(rewritten, head))).to.deep.equal(["does not hold", "ledger-rewritten"]);
  });

  it("shows blocks that were sealed anew with the same acts", async () => {
    const head = await headOf(foundedLedger());
    const { block = { number: 0 }, ...rest } = head;
    const other = { ...rest, block: { ...block, hash: keccakOfText("another block") } };
    expect(said(await verify(foundedLedger(), other))).to.deep.equal(["does not hold", "ledger-rewritten"]);
  });

  it("is not said to be gone from a ledger that cannot be read so far", async () => {
    const head = await headOf(withSupplier(foundedLedger()));
    const ledger = withSupplier(foundedLedger());
    const [first] = ledger.chain;
    ledger.blocks = async function* () {
      yield first!;
      throw new Error("block 2 was changed");
    };
    const codes = said(await verify(ledger, head));
    expect(codes).to.include("head-not-reached").and.not.include("ledger-shortened");
  });

  it("moves what a report says could have been rewritten", async () => {
    const ledger = foundedLedger();
    const before = await headOf(ledger);
    const limits = async (...heads: BroughtHead[]) =>
      reportOf(await verify(withSupplier(foundedLedger()), ...heads), "0.2.0", T0).cannotSay.join(" ");
    expect(await limits()).to.include("could have rewritten all of it");
    expect(await limits(before)).to.include(
      "could have rewritten everything after act 2, the last whose head was brought",
    );
    const words = reportInWords(reportOf(await verify(ledger, before), "0.2.0", T0));
    expect(words).to.include("The report, act 2: the ledger still has that head");
  });
});
