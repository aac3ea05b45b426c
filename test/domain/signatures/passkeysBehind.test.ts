import { expect } from "chai";
import fc from "fast-check";
import { type Hex, toHex } from "../../../src/domain/Hex.ts";
import { passkeysBehind } from "../../../src/domain/signatures/passkeysBehind.ts";
import { isPasskeySignature } from "../../../src/domain/signatures/passkeySignature.ts";
import { passkeySign, passkeySigner } from "./passkey.ts";

const VERIFIER: Hex = `0x${"7e".repeat(20)}`;
const DIGEST: Hex = `0x${"a1".repeat(32)}`;

describe("the passkeys behind a signature", () => {
  for (const highS of [false, true]) {
    it(`have the one that made it among them, whichever s it has (high: ${highS})`, () => {
      for (let seed = 1; seed < 12; seed += 1) {
        const secret = new Uint8Array(32).fill(seed);
        const found = passkeysBehind(DIGEST, passkeySign(secret, DIGEST, { highS }), VERIFIER);
        expect(found.map(({ signer }) => signer)).to.include(passkeySigner(secret));
        for (const { signer, signature } of found) expect(isPasskeySignature(signer, DIGEST, signature)).to.equal(true);
      }
    });
  }

  it("are none of one over something else, or of a user who was not verified", () => {
    const secret = new Uint8Array(32).fill(7);
    expect(passkeysBehind(`0x${"a2".repeat(32)}`, passkeySign(secret, DIGEST), VERIFIER)).to.deep.equal([]);
    expect(passkeysBehind(DIGEST, passkeySign(secret, DIGEST, { flags: 0x01 }), VERIFIER)).to.deep.equal([]);
  });

  it("are none of any other bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => {
        expect(passkeysBehind(DIGEST, toHex(bytes), VERIFIER)).to.deep.equal([]);
      }),
    );
  });
});
