import { createHash } from "node:crypto";
import { expect } from "chai";
import { verifyMessage } from "ethers";
import fc from "fast-check";
import { canonicalJson } from "../../src/domain/content/canonicalJson.ts";
import { toHex } from "../../src/domain/Hex.ts";
import { type Receipt, receiptIsSigned, SignedReceipt, signReceipts } from "../../src/domain/receipt.ts";

const key = Buffer.alloc(32, 7);
const word = (n: number) => `0x${n.toString(16).padStart(64, "0")}` as const;

function receipt(sequence: number): Receipt {
  return {
    format: "counterfoil/receipt/1",
    chainId: 4711,
    kind: "TenderAmended",
    actHash: word(sequence),
    subject: word(1),
    sequence,
    subjectSequence: sequence,
    subjectHead: word(sequence + 1000),
    ledgerHead: word(sequence + 2000),
    time: 1_760_000_000,
    blockNumber: 12,
    blockHash: word(12),
    transactionHash: word(13),
  };
}

const receipts = (count: number) => Array.from({ length: count }, (_, index) => receipt(index + 1));

describe("a receipt", () => {
  it("is vouched for, however many were given out together", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), (count) => {
        const signed = signReceipts(receipts(count), key);
        expect(signed.map((one) => one.receipt.sequence)).to.deep.equal(receipts(count).map((one) => one.sequence));
        expect(signed.every(receiptIsSigned)).to.be.true;
      }),
      { numRuns: 10 },
    );
  });

  it("can be checked with any wallet's library: EIP-191 over the root", () => {
    const [signed] = signReceipts(receipts(1), key);
    const canonical = canonicalJson(receipt(1));
    const root = createHash("sha256").update(Uint8Array.of(0)).update(canonical).digest("hex");
    const text = `counterfoil/receipts/1\nledger 4711\nroot 0x${root}`;
    expect(verifyMessage(text, signed!.signature).toLowerCase()).to.equal(signed!.signer);
  });

  it("survives being written to a file and read again", () => {
    const [signed] = signReceipts(receipts(3), key);
    expect(receiptIsSigned(SignedReceipt.parse(JSON.parse(JSON.stringify(signed))))).to.be.true;
  });

  it("is not vouched for any more once one value is changed", () => {
    const signed = signReceipts(receipts(5), key)[3]!;
    const forgeries: SignedReceipt[] = [
      { ...signed, receipt: { ...signed.receipt, sequence: 1 } },
      { ...signed, receipt: { ...signed.receipt, chainId: 1 } },
      { ...signed, batch: { ...signed.batch, index: 2 } },
      { ...signed, batch: { ...signed.batch, size: 4 } },
      { ...signed, batch: { ...signed.batch, path: signed.batch.path.slice(1) } },
      { ...signed, batch: { index: 9, size: 5, path: signed.batch.path } },
      { ...signed, signer: `0x${"11".repeat(20)}` },
      { ...signed, signature: `0x${"00".repeat(65)}` },
      { ...signed, signature: toHex(Buffer.from(signed.signature.slice(2, -2) + "ff", "hex")) },
    ];
    expect(forgeries.map(receiptIsSigned)).to.deep.equal(forgeries.map(() => false));
  });
});
