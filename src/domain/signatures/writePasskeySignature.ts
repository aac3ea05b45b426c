import { p256 } from "@noble/curves/nist.js";
import { textOfLatin1 } from "#bytes";
import { WordWriter } from "../acts/abi/WordWriter.ts";
import { type Hex, toHex } from "../Hex.ts";

/** What WebAuthn gives for an assertion. */
export interface AuthenticatorAnswer {
  readonly authenticatorData: Uint8Array;
  /** JSON that the browser wrote. */
  readonly clientData: Uint8Array;
  /** DER: r and s. */
  readonly signature: Uint8Array;
}

/** Bytes of the ABI words before the two byte strings. */
const HEAD_LENGTH = 0xc0;

/**
 * An authenticator's answer as contracts take it: `abi.encode(r, s, challengeIndex, typeIndex, authenticatorData,
 * clientDataJSON)`. Its s is as the authenticator gave it (`withLowS`).
 * @throws Error if the signature is none
 */
export function writePasskeySignature({ authenticatorData, clientData, signature }: AuthenticatorAnswer): Hex {
  const said = textOfLatin1(clientData);
  const words = new WordWriter(16);
  words.raw(p256.Signature.fromBytes(signature, "der").toBytes("compact"));
  words.uint(placeOf('"challenge":"', said));
  words.uint(placeOf('"type":"', said));
  words.uint(HEAD_LENGTH);
  words.uint(HEAD_LENGTH + 32 + 32 * Math.ceil(authenticatorData.length / 32));
  for (const bytes of [authenticatorData, clientData]) {
    words.uint(bytes.length);
    words.padded(bytes);
  }
  return toHex(words.written());
}

function placeOf(member: string, said: string): number {
  const place = said.indexOf(member);
  if (place < 0) throw new Error(`The browser's client data has no ${member} in it. Try another browser.`);
  return place;
}
