import { secp256k1 } from "@noble/curves/secp256k1.js";
import { keccak_256 } from "@noble/hashes/sha3.js";
import { fromHex, type Hex, toHex } from "../Hex.ts";

/** s may only be in the lower half, as OpenZeppelin's ECDSA wants it: one signature has one form. */
const HALF_ORDER = secp256k1.Point.Fn.ORDER / 2n;

type Signature = InstanceType<typeof secp256k1.Signature>;

/** A signature with the bit that tells which of two points its r stands for. */
export type PlainSignature = ReturnType<Signature["addRecoveryBit"]>;

/**
 * The address whose plain key made a signature (r, s, v as wallets write them: 65 bytes, v 27 or 28).
 * Undefined where OpenZeppelin's ECDSA would see no signature either.
 */
export function plainSigner(digest: Hex, signature: Hex): Hex | undefined {
  try {
    const point = parsePlainSignature(signature)?.recoverPublicKey(fromHex(digest));
    return point && toHex(keccak_256(point.toBytes(false).subarray(1)).subarray(12));
  } catch {
    return undefined; // r is no point of the curve
  }
}

/** Undefined for what OpenZeppelin's ECDSA refuses by its form. */
export function parsePlainSignature(signature: Hex): PlainSignature | undefined {
  const bytes = fromHex(signature);
  const recovery = (bytes[64] ?? 0) - 27;
  if (bytes.length !== 65 || (recovery !== 0 && recovery !== 1)) return undefined;
  try {
    const parsed = secp256k1.Signature.fromBytes(bytes.subarray(0, 64), "compact");
    return parsed.s > HALF_ORDER ? undefined : parsed.addRecoveryBit(recovery);
  } catch {
    return undefined; // r or s is zero or too large
  }
}
