import { expect } from "chai";
import { definitionOf } from "../../src/domain/acts/definitionOf.ts";
import { signReceipts, type Receipt, type SignedReceipt } from "../../src/domain/receipt.ts";
import { keccakOfText } from "../../src/domain/keccak.ts";
import type { Verification } from "../../src/verify/Verification.ts";
import { verifyLedger } from "../../src/verify/verifyLedger.ts";
import { verifyReceipt } from "../../src/verify/verifyReceipt.ts";
import { foundedLedger, withSupplier } from "./borough.ts";
import type { TestLedger } from "./TestLedger.ts";

const SERVICE = new Uint8Array(32).fill(3);

const verify = (ledger: TestLedger): Promise<Verification> => verifyLedger(ledger, ledger, ledger.trust);

function receiptFor({ acts, trust }: Verification, sequence: number, changes: Partial<Receipt> = {}): SignedReceipt {
  const act = acts[sequence - 1]!;
  const { actHash, kind, subject, subjectHead, ledgerHead, time, blockNumber } = act;
  const block = { blockHash: keccakOfText(`block ${blockNumber}`), transactionHash: keccakOfText("transaction") };
  const receipt: Receipt = { format: "counterfoil/receipt/1", chainId: trust.identity.chainId, sequence, subjectSequence: 1, actHash, kind, subject, subjectHead, ledgerHead, time, blockNumber, ...block, ...changes }; // prettier-ignore
  return signReceipts([receipt], SERVICE)[0]!;
}

describe("verifying a receipt", () => {
  it("finds its act where the receipt says", async () => {
    const ledger = await verify(withSupplier(foundedLedger()));
    const { verdict, act, problem } = verifyReceipt(receiptFor(ledger, 4), ledger);
    expect(problem).to.equal(undefined);
    expect(verdict).to.equal("holds");
    expect(act?.kind).to.equal(definitionOf("OrganisationConfirmed").kind);
  });

  it("finds that the newest act was dropped, which the ledger alone cannot show", async () => {
    const receipt = receiptFor(await verify(withSupplier(foundedLedger())), 4);
    const shorter = await verify(foundedLedger());
    expect(shorter.verdict).to.equal("holds");
    const { verdict, problem } = verifyReceipt(receipt, shorter);
    expect(verdict).to.equal("does not hold");
    expect(problem?.code).to.equal("receipt-act-gone");
    expect(problem?.what).to.include("The ledger has no act 4 any more; it ends with act 2.");
  });

  it("finds a history that was rewritten", async () => {
    const ledger = await verify(withSupplier(foundedLedger()));
    for (const change of [
      { actHash: keccakOfText("x") },
      { ledgerHead: keccakOfText("x") },
      { time: 5 },
      { kind: "VoteCast" },
    ]) {
      const { problem, verdict } = verifyReceipt(receiptFor(ledger, 3, change), ledger);
      expect(problem?.code, JSON.stringify(change)).to.equal("receipt-differs");
      expect(verdict).to.equal("does not hold");
    }
  });

  it("finds a receipt that was changed, is another service's or another ledger's", async () => {
    const ledger = await verify(foundedLedger());
    const good = receiptFor(ledger, 1);
    const changed = { ...good, receipt: { ...good.receipt, time: 5 } };
    expect(verifyReceipt(changed, ledger).problem?.code).to.equal("receipt-not-signed");
    expect(verifyReceipt(good, ledger, good.signer).problem).to.equal(undefined);
    expect(verifyReceipt(good, ledger, `0x${"00".repeat(20)}`).problem?.code).to.equal("receipt-of-another-service");
    expect(verifyReceipt(receiptFor(ledger, 1, { chainId: 5 }), ledger).problem?.code).to.equal(
      "receipt-of-another-ledger",
    );
  });

  it("gives the act's own verdict where the act does not hold", async () => {
    const ledger = withSupplier(foundedLedger());
    const receipt = receiptFor(await verify(ledger), 3);
    ledger.contents.clear();
    expect(verifyReceipt(receipt, await verify(ledger)).verdict).to.equal("does not hold");
  });
});
