import { secp256k1 } from "@noble/curves/secp256k1.js";
import { fromHex, type Hex, toHex } from "../domain/Hex.ts";
import { addressOf } from "../domain/receipt.ts";
import type { ActKey } from "./ActKey.ts";

/** A secp256k1 key in this process. */
export class PlainKey implements ActKey {
  readonly signer: Hex;
  readonly #privateKey: Uint8Array;

  /** @param privateKey 32 bytes */
  constructor(privateKey: Uint8Array) {
    this.#privateKey = privateKey;
    this.signer = addressOf(secp256k1.getPublicKey(privateKey, false));
  }

  static random(): PlainKey {
    return new PlainKey(secp256k1.utils.randomSecretKey());
  }

  sign(hash: Hex): Hex {
    const signature = secp256k1.sign(fromHex(hash), this.#privateKey, { prehash: false, format: "recovered" });
    return toHex(Uint8Array.of(...signature.subarray(1), 27 + (signature[0] ?? 0)));
  }

  /** For writing it into an encrypted file, and nothing else. */
  reveal(): Hex {
    return toHex(this.#privateKey);
  }
}
