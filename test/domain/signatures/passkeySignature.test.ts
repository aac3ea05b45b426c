import { expect } from "chai";
import fc from "fast-check";
import { type Hex, toHex } from "../../../src/domain/Hex.ts";
import { isPasskeySignature } from "../../../src/domain/signatures/passkeySignature.ts";
import { type PasskeyOptions, passkeySign, passkeySigner } from "./passkey.ts";

const SECRET = new Uint8Array(32).fill(7);
const SIGNER = passkeySigner(SECRET);
const DIGEST: Hex = `0x${"a1".repeat(32)}`;

function isGood(options: PasskeyOptions = {}): boolean {
  return isPasskeySignature(SIGNER, DIGEST, passkeySign(SECRET, DIGEST, options));
}

describe("isPasskeySignature", () => {
  it("accepts what an authenticator signs", () => {
    expect(isGood()).to.equal(true);
  });

  it("refuses another act, another key, another ceremony", () => {
    expect(isPasskeySignature(SIGNER, `0x${"a2".repeat(32)}`, passkeySign(SECRET, DIGEST))).to.equal(false);
    expect(isPasskeySignature(passkeySigner(new Uint8Array(32).fill(8)), DIGEST, passkeySign(SECRET, DIGEST))).to.equal(
      false,
    );
    expect(isGood({ type: "webauthn.create" })).to.equal(false);
  });

  it("wants the user present and verified, and flags that agree", () => {
    expect(isGood({ flags: 0x01 }), "not verified").to.equal(false);
    expect(isGood({ flags: 0x04 }), "not present").to.equal(false);
    expect(isGood({ flags: 0x15 }), "backed up without being eligible").to.equal(false);
    expect(isGood({ flags: 0x1d }), "backed up").to.equal(true);
  });

  it("refuses an s in the upper half", () => {
    expect(isGood({ highS: true })).to.equal(false);
  });

  it("refuses a signer of another length", () => {
    expect(isPasskeySignature(`${SIGNER}00`, DIGEST, passkeySign(SECRET, DIGEST))).to.equal(false);
  });

  it("refuses every change of one byte, padding and offsets among them", () => {
    const signature = Buffer.from(passkeySign(SECRET, DIGEST).slice(2), "hex");
    fc.assert(
      fc.property(fc.nat({ max: signature.length - 1 }), fc.integer({ min: 1, max: 255 }), (place, change) => {
        const bytes = Buffer.from(signature);
        bytes[place] = (bytes[place] ?? 0) ^ change;
        expect(isPasskeySignature(SIGNER, DIGEST, toHex(bytes))).to.equal(false);
      }),
      { numRuns: 300 },
    );
  });

  it("refuses bytes behind it, and one that is cut", () => {
    const signature = passkeySign(SECRET, DIGEST);
    expect(isPasskeySignature(SIGNER, DIGEST, `${signature}00`)).to.equal(false);
    expect(isPasskeySignature(SIGNER, DIGEST, `${signature}${"00".repeat(32)}`)).to.equal(false);
    for (let digits = 2; digits < signature.length; digits += 64) {
      expect(isPasskeySignature(SIGNER, DIGEST, `0x${signature.slice(2, digits)}`)).to.equal(false);
    }
  });

  it("never fails on any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => {
        expect(isPasskeySignature(SIGNER, DIGEST, toHex(bytes))).to.equal(false);
      }),
    );
  });
});
