import { p256 } from "@noble/curves/nist.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { AbiCoder } from "ethers";
import { fromHex, type Hex, isHex, toHex } from "../../../src/domain/Hex.ts";

/** What a test's authenticator does otherwise than a good one. */
export interface PasskeyOptions {
  readonly type?: string;
  readonly flags?: number;
  readonly highS?: boolean;
  readonly verifier?: Hex;
  /** Of the page that asked; its host is the domain. */
  readonly origin?: string;
}

const VERIFIER: Hex = `0x${"7e".repeat(20)}`;

/** The ERC-7913 signer of a passkey: the verifier's address, qx, qy. */
export function passkeySigner(secret: Uint8Array, verifier: Hex = VERIFIER): Hex {
  return `${verifier}${toHex(p256.getPublicKey(secret, false).subarray(1)).slice(2)}`;
}

/** An authenticator's answer to the challenge `digest`, encoded as OpenZeppelin's verifier reads it. */
export function passkeySign(secret: Uint8Array, digest: Hex, options: PasskeyOptions = {}): Hex {
  const challenge = Buffer.from(fromHex(digest)).toString("base64url");
  const origin = options.origin ?? "https://example.org";
  const clientData = `{"type":"${options.type ?? "webauthn.get"}","challenge":"${challenge}","origin":"${origin}"}`;
  const authenticatorData = Buffer.concat([
    sha256(Buffer.from(new URL(origin).hostname)),
    Buffer.of(options.flags ?? 0x05, 0, 0, 0, 1),
  ]);
  const hash = sha256(Buffer.concat([authenticatorData, sha256(Buffer.from(clientData))]));
  const { r, s } = p256.Signature.fromBytes(p256.sign(hash, secret, { prehash: false, lowS: true }), "compact");
  const encoded = AbiCoder.defaultAbiCoder().encode(
    ["bytes32", "bytes32", "uint256", "uint256", "bytes", "string"],
    [
      word(r),
      word(options.highS === true ? p256.Point.Fn.ORDER - s : s),
      clientData.indexOf('"challenge"'),
      clientData.indexOf('"type"'),
      authenticatorData,
      clientData,
    ],
  );
  if (!isHex(encoded)) throw new Error("ABI encoding is hex");
  return encoded;
}

function word(value: bigint): string {
  return `0x${value.toString(16).padStart(64, "0")}`;
}
