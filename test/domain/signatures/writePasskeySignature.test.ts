import { p256 } from "@noble/curves/nist.js";
import { expect } from "chai";
import { fromHex, type Hex } from "../../../src/domain/Hex.ts";
import { isPasskeySignature, readPasskeyAssertion } from "../../../src/domain/signatures/passkeySignature.ts";
import { writePasskeySignature } from "../../../src/domain/signatures/writePasskeySignature.ts";
import { passkeySign, passkeySigner } from "./passkey.ts";

const SECRET = new Uint8Array(32).fill(5);
const DIGEST: Hex = `0x${"3c".repeat(32)}`;

describe("an authenticator's answer", () => {
  const signature = passkeySign(SECRET, DIGEST);
  const { rs, authenticatorData, clientData } = readPasskeyAssertion(signature) ?? expect.fail();
  const der = p256.Signature.fromBytes(rs, "compact").toBytes("der");

  it("is written byte for byte as Solidity's abi.encode does", () => {
    const written = writePasskeySignature({ authenticatorData, clientData, signature: der });
    expect(written).to.equal(signature);
    expect(isPasskeySignature(passkeySigner(SECRET), DIGEST, written)).to.equal(true);
  });

  it("is refused where its client data names no challenge, or the signature is none", () => {
    const nothing = fromHex("0x7b7d");
    expect(() => writePasskeySignature({ authenticatorData, clientData: nothing, signature: der })).to.throw(
      "challenge",
    );
    expect(() => writePasskeySignature({ authenticatorData, clientData, signature: nothing })).to.throw();
  });
});
