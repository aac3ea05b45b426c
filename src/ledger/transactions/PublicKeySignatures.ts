import { secp256k1 } from "@noble/curves/secp256k1.js";
import { bytesToNumberBE } from "@noble/curves/utils.js";
import { keccak_256 } from "@noble/hashes/sha3.js";

export interface RecoverableSignature {
  yParity: number;
  r: bigint;
  s: bigint;
}

const { BASE, Fn } = secp256k1.Point;

/**
 * ECDSA signatures by a key that everybody knows. The secret number that a signature needs is the same each time: to
 * know it gives the key away, and this one is public, so there is nothing to keep. What is saved is nearly all of a
 * signature's cost, which every block would pay. NEVER to be used with a key that is somebody's.
 */
export class PublicKeySignatures {
  readonly #key: bigint;
  readonly #r: bigint;
  readonly #yParity: number;
  /** The inverse of the number, which is the key's hash: another for each account. */
  readonly #inverse: bigint;

  constructor(key: Uint8Array) {
    this.#key = Fn.create(bytesToNumberBE(key));
    const number = Fn.create(bytesToNumberBE(keccak_256(key)));
    const point = BASE.multiply(number).toAffine();
    this.#r = Fn.create(point.x);
    this.#yParity = Number(point.y & 1n);
    this.#inverse = Fn.inv(number);
  }

  /** Signs a hash of 32 bytes; `s` is the lower of the two that fit (EIP-2). */
  sign(hash: Uint8Array): RecoverableSignature {
    const z = Fn.create(bytesToNumberBE(hash));
    const s = Fn.mul(this.#inverse, Fn.add(z, Fn.mul(this.#r, this.#key)));
    return s > Fn.ORDER >> 1n
      ? { yParity: 1 - this.#yParity, r: this.#r, s: Fn.neg(s) }
      : { yParity: this.#yParity, r: this.#r, s };
  }
}
