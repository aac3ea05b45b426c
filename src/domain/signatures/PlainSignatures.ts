import { secp256k1 } from "@noble/curves/secp256k1.js";
import { keccak_256 } from "@noble/hashes/sha3.js";
import { fromHex, type Hex, toHex } from "../Hex.ts";
import { parsePlainSignature, type PlainSignature } from "./plainSigner.ts";

const { Point } = secp256k1;
const { Fn } = Point;

/** Signatures after which multiples of a key are kept: they cost as much as some ten checks. */
const WORTH_PREPARING = 12;

interface KnownKey {
  readonly point: InstanceType<typeof Point>;
  uses: number;
}

/**
 * Checks many plain signatures. Recovering the key from each is slow, and few keys sign most acts: so a key that was
 * recovered once is kept, and later signatures are held against it, with the same outcome as recovery has.
 */
export class PlainSignatures {
  readonly #keys = new Map<Hex, KnownKey>();

  /** Whether the address's plain key made the signature, exactly as `plainSigner` says. */
  isBy(signer: Hex, digest: Hex, signature: Hex): boolean {
    const parsed = parsePlainSignature(signature);
    if (parsed === undefined) return false;
    const known = this.#keys.get(signer);
    return known === undefined ? this.#recover(signer, digest, parsed) : isByKey(prepared(known), digest, parsed);
  }

  #recover(signer: Hex, digest: Hex, signature: PlainSignature): boolean {
    try {
      const point = signature.recoverPublicKey(fromHex(digest));
      if (addressOf(point) !== signer) return false;
      this.#keys.set(signer, { point, uses: 1 });
      return true;
    } catch {
      return false; // r is no point of the curve
    }
  }
}

function prepared(known: KnownKey): InstanceType<typeof Point> {
  known.uses += 1;
  if (known.uses === WORTH_PREPARING) known.point.precompute(8, false);
  return known.point;
}

/**
 * ECDSA verification that also demands the point that `v` names, as recovery does: its x is r itself, its y has the
 * parity of v.
 */
function isByKey(key: InstanceType<typeof Point>, digest: Hex, { r, s, recovery }: PlainSignature): boolean {
  const inverse = Fn.inv(s);
  const u1 = Fn.mul(Fn.create(BigInt(digest)), inverse);
  const u2 = Fn.mul(r, inverse);
  const nonce = Point.BASE.multiplyUnsafe(u1).add(key.multiplyUnsafe(u2));
  if (nonce.is0()) return false;
  const { x, y } = nonce.toAffine();
  return x === r && Number(y & 1n) === recovery;
}

function addressOf(point: InstanceType<typeof Point>): Hex {
  return toHex(keccak_256(point.toBytes(false).subarray(1)).subarray(12));
}
