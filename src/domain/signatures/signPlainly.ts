import { secp256k1 } from "@noble/curves/secp256k1.js";
import { type Hex, toHex } from "../Hex.ts";

/** Signs 32 bytes as plain keys sign acts: r, s in the lower half, and v 27 or 28. */
export function signPlainly(digest: Uint8Array, privateKey: Uint8Array): Hex {
  const recovered = secp256k1.sign(digest, privateKey, { prehash: false, format: "recovered" });
  return toHex(Uint8Array.of(...recovered.subarray(1), 27 + (recovered[0] ?? 0)));
}
