import { secp256k1 } from "@noble/curves/secp256k1.js";
import { expect } from "chai";
import { keccakOfText } from "../../src/domain/keccak.ts";
import { addressOf, type Receipt, type SignedReceipt, signReceipts } from "../../src/domain/receipt.ts";
import { reportInWords, reportOf } from "../../src/verify/report.ts";
import type { Verification } from "../../src/verify/Verification.ts";
import { verifyLedger } from "../../src/verify/verifyLedger.ts";
import { verifyReceipt, withReceipt } from "../../src/verify/verifyReceipt.ts";
import { foundedLedger, withSupplier } from "./borough.ts";
import { T0, type TestLedger } from "./TestLedger.ts";

const SERVICE = new Uint8Array(32).fill(3);
const SERVICE_KEY = addressOf(secp256k1.getPublicKey(SERVICE, false));
const STRANGER = new Uint8Array(32).fill(4);

/** Against a trust root that names the service's key. */
const verify = (ledger: TestLedger): Promise<Verification> =>
  verifyLedger(ledger, ledger, { ...ledger.trust, receiptKeys: [SERVICE_KEY] });

function receiptFor(
  { acts, trust }: Verification,
  sequence: number,
  changes: Partial<Receipt> = {},
  by = SERVICE,
): SignedReceipt {
  const { actHash, kind, subject, subjectSequence, subjectHead, ledgerHead, ...rest } = acts[sequence - 1]!;
  const { time, blockNumber, blockHash, transactionHash } = rest;
  const place = { subjectSequence, subjectHead, ledgerHead, time, blockNumber, blockHash, transactionHash };
  const about = { format: "counterfoil/receipt/1" as const, chainId: trust.identity.chainId, sequence };
  return signReceipts([{ ...about, actHash, kind, subject, ...place, ...changes }], by)[0]!;
}

describe("verifying a receipt", () => {
  it("finds its act where the receipt says", async () => {
    const ledger = await verify(withSupplier(foundedLedger()));
    const { outcome, act, problem } = verifyReceipt(receiptFor(ledger, 4), ledger);
    expect([outcome, problem, act?.kind]).to.deep.equal(["stands", undefined, "OrganisationConfirmed"]);
    expect(withReceipt(ledger, receiptFor(ledger, 4)).verdict).to.equal("holds");
  });

  it("finds that its act was dropped, which the ledger alone cannot show: then the ledger does not hold", async () => {
    const receipt = receiptFor(await verify(withSupplier(foundedLedger())), 4);
    const shorter = await verify(foundedLedger());
    expect(shorter.verdict).to.equal("holds");
    const { verdict, findings, ...told } = withReceipt(shorter, receipt);
    expect([verdict, findings[0]?.code]).to.deep.equal(["does not hold", "ledger-shortened"]);
    expect(told.receipt).to.include({ outcome: "contradicts" });
    expect(told.receipt?.what).to.include("The ledger has no act 4 any more; it ends with act 2.");
    expect(told.checks.find(({ check }) => check === "heads and counts")).to.include({ verdict: "does not hold" });
  });

  const others: Required<Omit<Receipt, "format" | "chainId" | "sequence">> = {
    kind: "VoteCast",
    actHash: keccakOfText("x"),
    subject: keccakOfText("x"),
    subjectSequence: 9,
    subjectHead: keccakOfText("x"),
    ledgerHead: keccakOfText("x"),
    time: 5,
    blockNumber: 9,
    blockHash: keccakOfText("x"),
    transactionHash: keccakOfText("x"),
  };
  for (const [name, value] of Object.entries(others)) {
    it(`finds that the act was rewritten: ${name}`, async () => {
      const ledger = await verify(withSupplier(foundedLedger()));
      const { verdict, findings, acts } = withReceipt(ledger, receiptFor(ledger, 3, { [name]: value }));
      expect(findings[0]).to.include({ code: "ledger-rewritten", sequence: 3, expected: String(value) });
      expect([verdict, acts[2]?.verdict]).to.deep.equal(["does not hold", "does not hold"]);
    });
  }

  const strangers: [string, (ledger: Verification) => SignedReceipt][] = [
    ["receipt-of-unknown-key", (ledger) => receiptFor(ledger, 1, {}, STRANGER)],
    ["receipt-of-unknown-key", (ledger) => receiptFor(ledger, 1, { sequence: 9 }, STRANGER)],
    ["receipt-of-another-ledger", (ledger) => receiptFor(ledger, 1, { chainId: 5 })],
    [
      "receipt-not-signed",
      (ledger) => ({ ...receiptFor(ledger, 1), receipt: receiptFor(ledger, 1, { time: 5 }).receipt }),
    ],
  ];
  for (const [code, make] of strangers) {
    it(`accuses nobody by a receipt that is none of this service's: ${code}`, async () => {
      const ledger = await verify(foundedLedger());
      const told = withReceipt(ledger, make(ledger));
      expect(told.receipt).to.include({ outcome: "shows nothing" });
      expect(told.receipt?.problem).to.include({ code });
      expect([told.verdict, told.findings]).to.deep.equal(["holds", []]);
    });
  }

  it("shows nothing by itself where the founders did not sign which key gives receipts, and says what it would", async () => {
    const old = foundedLedger(false);
    const ledger = await verifyLedger(old, old, old.trust);
    const { outcome, what } = verifyReceipt(receiptFor(ledger, 1), ledger);
    expect(outcome).to.equal("shows nothing");
    expect(what).to.include("receiptKeys").and.to.include("The act is where it says, all the same.");
    expect(verifyReceipt(receiptFor(ledger, 1, { time: 5 }), ledger).what).to.include("The ledger says otherwise");
  });

  it("does not take a journal that cannot be read for one from which the act was dropped", async () => {
    const receipt = receiptFor(await verify(withSupplier(foundedLedger())), 4);
    const ledger = withSupplier(foundedLedger());
    const [first, second] = ledger.chain;
    ledger.blocks = async function* () {
      yield first!;
      yield second!;
      throw new Error("block 3 was changed");
    };
    const told = withReceipt(await verify(ledger), receipt);
    expect(told.receipt?.problem).to.include({ code: "receipt-not-compared" });
    const words = reportInWords(reportOf(told, "0.2.0", T0));
    expect(words).to.include("nobody can tell whether it is still there").and.to.include("Verdict: does not hold");
    expect(words).to.include("[chain-unreadable]: block 3 was changed");
  });

  it("never hides the state of the ledger", async () => {
    const ledger = withSupplier(foundedLedger());
    const receipt = receiptFor(await verify(ledger), 3);
    ledger.contents.clear();
    const told = withReceipt(await verify(ledger), receipt);
    expect([told.receipt?.outcome, told.verdict]).to.deep.equal(["stands", "does not hold"]);
  });
});
