import { expect } from "chai";
import { keccak256, SigningKey, TypedDataEncoder } from "ethers";
import fc from "fast-check";
import type { LedgerIdentity } from "../../../src/domain/acts/LedgerIdentity.ts";
import { type Hex, toHex } from "../../../src/domain/Hex.ts";
import { keccakOfText } from "../../../src/domain/keccak.ts";
import { ActBatch, openBatchSignature } from "../../../src/domain/signatures/ActBatch.ts";
import { isBatchSignature, writeBatchSignature } from "../../../src/domain/signatures/batchSignature.ts";
import { anIdentity } from "../acts/anIdentity.ts";

const identity = anIdentity();
const INNER: Hex = `0x${"c0ffee".repeat(20)}`;
const MAGIC = keccakOfText("counterfoil/batch/1");

function hashes(count: number, label = "act"): Hex[] {
  return Array.from({ length: count }, (_, index) => keccakOfText(`${label} ${index}`));
}

/** Number `index` of a batch of so many, with its own signature. */
function placed(count: number, index: number) {
  const acts = hashes(count);
  const batch = new ActBatch(acts, identity);
  return { batch, actHash: acts[index] ?? "0x", signature: batch.signatures(INNER)[index] ?? "0x" };
}

function opens(actHash: Hex, signature: Hex, to: Hex, forLedger: LedgerIdentity = identity): boolean {
  return openBatchSignature(actHash, signature, forLedger)?.hash === to;
}

const place = fc
  .integer({ min: 1, max: 70 })
  .chain((count) => fc.record({ count: fc.constant(count), index: fc.nat({ max: count - 1 }) }));

describe("ActBatch", () => {
  it("gives every act a signature that leads to what was signed", () => {
    fc.assert(
      fc.property(place, ({ count, index }) => {
        const { batch, actHash, signature } = placed(count, index);
        expect(openBatchSignature(actHash, signature, identity)).to.deep.equal({ hash: batch.hash, inner: INNER });
      }),
    );
  });

  it("covers 1 to 1,024 acts", () => {
    for (const count of [1, 2, 1023, 1024]) {
      const { batch, actHash, signature } = placed(count, count - 1);
      expect(opens(actHash, signature, batch.hash), `${count}`).to.equal(true);
    }
    for (const count of [0, 1025]) expect(() => new ActBatch(hashes(count), identity)).to.throw(RangeError, `${count}`);
  });

  it("is what a wallet signs as typed data", () => {
    const { domain, types, message } = placed(5, 0).batch.typedData;
    expect(TypedDataEncoder.hash(domain, types, message)).to.equal(placed(5, 0).batch.hash);
  });

  it("knows a signature of its own from any other", () => {
    expect(isBatchSignature(placed(3, 0).signature)).to.equal(true);
    const plain = new SigningKey(`0x${"4c".repeat(32)}`).sign(keccak256("0x")).serialized;
    for (const other of ["0x", plain, MAGIC.slice(0, -2), `0x00${MAGIC.slice(2)}`] as Hex[])
      expect(isBatchSignature(other), other).to.equal(false);
  });
});

describe("a batch signature, attacked", () => {
  it("vouches for no other act and no other place", () => {
    fc.assert(
      fc.property(place, fc.nat({ max: 69 }), ({ count, index }, other) => {
        const { batch, actHash, signature } = placed(count, index);
        fc.pre(other !== index);
        expect(opens(hashes(70)[other] ?? "0x", signature, batch.hash)).to.equal(false);
        const moved = Buffer.from(signature.slice(2), "hex");
        moved.writeUInt16BE(other, 32);
        expect(opens(actHash, toHex(moved), batch.hash), `index ${other}`).to.equal(false);
        const recounted = Buffer.from(signature.slice(2), "hex");
        recounted.writeUInt16BE(other + 1 === count ? 71 : other + 1, 34);
        expect(opens(actHash, toHex(recounted), batch.hash), `count ${other + 1}`).to.equal(false);
      }),
    );
  });

  it("is malformed where its place is none", () => {
    const path = Array.from({ length: 16 }, () => Buffer.alloc(32));
    const places: [number, number][] = [
      [0, 0],
      [1, 1],
      [7, 7],
      [65_535, 65_535],
      [0, 1025],
      [1024, 1025],
    ];
    for (const [index, count] of places) {
      const signature = writeBatchSignature({ index, count, path, inner: INNER });
      expect(openBatchSignature(keccakOfText("act"), signature, identity), `${index} of ${count}`).to.equal(undefined);
    }
  });

  it("has a path of one length: more belongs to the key's signature, less is malformed", () => {
    fc.assert(
      fc.property(place, ({ count, index }) => {
        const { batch, actHash, signature } = placed(count, index);
        const pathEnd = signature.length - (INNER.length - 2);
        const step = "5a".repeat(32);
        const longer: Hex = `0x${signature.slice(2, pathEnd)}${step}${signature.slice(pathEnd)}`;
        expect(openBatchSignature(actHash, longer, identity)).to.deep.equal({
          hash: batch.hash,
          inner: `0x${step}${INNER.slice(2)}`,
        });
        if (pathEnd === 2 + 2 * 36) return;
        const shorter: Hex = `0x${signature.slice(2, pathEnd - 64)}${signature.slice(pathEnd)}`;
        expect(opens(actHash, shorter, batch.hash)).to.equal(false);
        const cut: Hex = `0x${signature.slice(2, pathEnd - 2)}`;
        expect(openBatchSignature(actHash, cut, identity)).to.equal(undefined);
      }),
    );
  });

  it("is malformed wherever it is cut before the key's signature", () => {
    const { actHash, signature } = placed(7, 2);
    const pathEnd = signature.length - (INNER.length - 2);
    for (let digits = MAGIC.length; digits < pathEnd; digits += 2)
      expect(openBatchSignature(actHash, `0x${signature.slice(2, digits)}`, identity)).to.equal(undefined);
  });

  it("takes no node of the tree for an act, and no root for a leaf", () => {
    const whole = placed(4, 0);
    const left = new ActBatch(hashes(2), identity);
    const [, last] = [0, 1].map((depth) =>
      Buffer.from(whole.signature.slice(74 + 64 * depth, 138 + 64 * depth), "hex"),
    );
    const asActOfTwo = writeBatchSignature({ index: 0, count: 2, path: [last!], inner: INNER });
    expect(opens(left.root, asActOfTwo, whole.batch.hash)).to.equal(false);
    const onlyRoot = new ActBatch([whole.batch.root], identity);
    expect(onlyRoot.root).to.not.equal(whole.batch.root);
    expect(opens(whole.batch.root, onlyRoot.signatures(INNER)[0] ?? "0x", whole.batch.hash)).to.equal(false);
  });

  it("is for one ledger", () => {
    const { batch, actHash, signature } = placed(3, 1);
    expect(opens(actHash, signature, batch.hash, { ...identity, chainId: identity.chainId + 1 })).to.equal(false);
    expect(opens(actHash, signature, batch.hash, { ...identity, log: `0x${"99".repeat(20)}` })).to.equal(false);
  });

  it("holds no other batch", () => {
    const { batch, actHash, signature } = placed(3, 1);
    const nested = batch.signatures(signature)[1] ?? "0x";
    expect(openBatchSignature(actHash, nested, identity)).to.equal(undefined);
    expect(openBatchSignature(actHash, batch.signatures(MAGIC)[1] ?? "0x", identity)).to.equal(undefined);
  });

  it("never fails on any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 700 }), (bytes) => {
        const signature: Hex = `0x${MAGIC.slice(2)}${toHex(bytes).slice(2)}`;
        expect(() => openBatchSignature(keccakOfText("act"), signature, identity)).to.not.throw();
      }),
    );
  });
});
