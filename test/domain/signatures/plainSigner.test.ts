import { secp256k1 } from "@noble/curves/secp256k1.js";
import { expect } from "chai";
import { SigningKey, Wallet } from "ethers";
import fc from "fast-check";
import { type Hex, isHex } from "../../../src/domain/Hex.ts";
import { plainSigner } from "../../../src/domain/signatures/plainSigner.ts";

const KEY = new SigningKey(`0x${"4c".repeat(32)}`);
const ADDRESS = new Wallet(KEY).address.toLowerCase();
const DIGEST: Hex = `0x${"a1".repeat(32)}`;
const signature = hexOf(KEY.sign(DIGEST).serialized);

function hexOf(text: string): Hex {
  if (!isHex(text)) throw new Error(`${text} is not hex`);
  return text;
}

describe("plainSigner", () => {
  it("finds who signed, as ethers signs", () => {
    expect(plainSigner(DIGEST, signature)).to.equal(ADDRESS);
  });

  it("finds somebody else once the digest differs", () => {
    expect(plainSigner(`0x${"a2".repeat(32)}`, signature)).to.not.equal(ADDRESS);
  });

  it("refuses the second form of a signature (s in the upper half)", () => {
    const order = secp256k1.Point.Fn.ORDER;
    const s = (order - BigInt(`0x${signature.slice(66, 130)}`)).toString(16).padStart(64, "0");
    const v = signature.endsWith("1b") ? "1c" : "1b";
    expect(plainSigner(DIGEST, hexOf(`${signature.slice(0, 66)}${s}${v}`))).to.equal(undefined);
  });

  it("refuses other lengths and other recovery values", () => {
    for (const wrong of [
      "0x",
      signature.slice(0, -2),
      `${signature}00`,
      `${signature.slice(0, -2)}00`,
      `${signature.slice(0, -2)}1d`,
    ]) {
      expect(plainSigner(DIGEST, hexOf(wrong)), wrong).to.equal(undefined);
    }
  });

  it("never fails on any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 65, maxLength: 65 }), (bytes) => {
        expect(plainSigner(DIGEST, hexOf(`0x${Buffer.from(bytes).toString("hex")}`))).to.not.equal(ADDRESS);
      }),
    );
  });
});
