import { expect } from "chai";
import fc from "fast-check";
import type { Hex } from "../../../src/domain/Hex.ts";
import { keccakOfText } from "../../../src/domain/keccak.ts";
import { PlainSignatures } from "../../../src/domain/signatures/PlainSignatures.ts";
import { plainSigner } from "../../../src/domain/signatures/plainSigner.ts";
import { plainKey } from "../../verify/TestKey.ts";

const ALICE = plainKey(1);
const BOB = plainKey(2);

/** One that has seen Alice's key often enough to have prepared it. */
function seasoned(): PlainSignatures {
  const signatures = new PlainSignatures();
  for (let number = 0; number < 20; number += 1) {
    const digest = keccakOfText(`act ${number}`);
    expect(signatures.isBy(ALICE.signer, digest, ALICE.sign(digest)), `act ${number}`).to.equal(true);
  }
  return signatures;
}

describe("PlainSignatures", () => {
  it("accepts a key's signatures, the first as the hundredth", () => {
    seasoned();
  });

  it("refuses another's signature, and a good one over something else", () => {
    const signatures = seasoned();
    const [digest, other] = [keccakOfText("act"), keccakOfText("other")];
    expect(signatures.isBy(ALICE.signer, digest, BOB.sign(digest))).to.equal(false);
    expect(signatures.isBy(BOB.signer, digest, ALICE.sign(digest))).to.equal(false);
    expect(signatures.isBy(ALICE.signer, other, ALICE.sign(digest))).to.equal(false);
  });

  it("refuses the same signature with the other v, as recovery does", () => {
    const digest = keccakOfText("act");
    const signature = ALICE.sign(digest);
    const flipped: Hex = `0x${signature.slice(2, -2)}${signature.endsWith("1b") ? "1c" : "1b"}`;
    expect(seasoned().isBy(ALICE.signer, digest, flipped)).to.equal(false);
  });

  it("says what recovery says, whatever byte of a signature is changed", () => {
    const signatures = seasoned();
    const digest = keccakOfText("act");
    const signature = ALICE.sign(digest);
    fc.assert(
      fc.property(fc.nat({ max: 64 }), fc.integer({ min: 0, max: 255 }), (place, byte) => {
        const bytes = Buffer.from(signature.slice(2), "hex");
        bytes[place] = byte;
        const changed: Hex = `0x${bytes.toString("hex")}`;
        expect(signatures.isBy(ALICE.signer, digest, changed)).to.equal(plainSigner(digest, changed) === ALICE.signer);
      }),
    );
  });
});
