import { p256 } from "@noble/curves/nist.js";
import type { Hex } from "../Hex.ts";

const ORDER = p256.Point.Fn.ORDER;
/** "0x" and the digits of r, behind which those of s stand. */
const S_START = 2 + 64;
const S_END = S_START + 64;
/** "0x" and the digits of an address; a passkey's signer is longer. */
const ADDRESS_DIGITS = 2 + 40;

/** Whether a passkey's signature is refused for its s alone: authenticators give either of two, contracts take one. */
export function hasHighS(signer: Hex, signature: Hex): boolean {
  const s = sOf(signer, signature);
  return s !== undefined && s > ORDER / 2n && s < ORDER;
}

/** A key's signature with the s that contracts take; as it is where that is no matter. */
export function withLowS(signer: Hex, signature: Hex): Hex {
  const s = sOf(signer, signature);
  if (s === undefined || !hasHighS(signer, signature)) return signature;
  const low = (ORDER - s).toString(16).padStart(64, "0");
  return `0x${signature.slice(2, S_START)}${low}${signature.slice(S_END)}`;
}

function sOf(signer: Hex, signature: Hex): bigint | undefined {
  if (signer.length <= ADDRESS_DIGITS || signature.length < S_END) return undefined;
  return BigInt(`0x${signature.slice(S_START, S_END)}`);
}
