import { secp256k1 } from "@noble/curves/secp256k1.js";
import { keccak_256 } from "@noble/hashes/sha3.js";
import { fromHex, toHex, type Hex } from "../Hex.ts";

/** A plain key (secp256k1) held in this process: signs digests of acts as wallets do. */
export class LocalKey {
  /** Its address, which is the ERC-7913 signer of a plain key. */
  readonly signer: Hex;
  readonly #privateKey: Uint8Array;

  /** @throws if it is not 32 bytes that can be a private key */
  constructor(privateKey: Hex) {
    this.#privateKey = fromHex(privateKey);
    const publicKey = secp256k1.getPublicKey(this.#privateKey, false);
    this.signer = toHex(keccak_256(publicKey.subarray(1)).subarray(12));
  }

  static random(): LocalKey {
    return new LocalKey(toHex(secp256k1.utils.randomSecretKey()));
  }

  /** 65 bytes: r, s (lower half), v (27 or 28). */
  sign(digest: Hex): Hex {
    const [recovery = 0, ...compact] = secp256k1.sign(fromHex(digest), this.#privateKey, {
      prehash: false,
      format: "recovered",
    });
    return toHex(Uint8Array.from([...compact, 27 + recovery]));
  }

  /** For whoever stores it; never for a log line. */
  exportPrivateKey(): Hex {
    return toHex(this.#privateKey);
  }
}
