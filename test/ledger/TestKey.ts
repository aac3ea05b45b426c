import { secp256k1 } from "@noble/curves/secp256k1.js";
import type { Act, LedgerIdentity, Submission } from "../../src/domain/acts/Act.ts";
import { actHash } from "../../src/domain/acts/actHash.ts";
import { fromHex, type Hex, toHex } from "../../src/domain/Hex.ts";
import { keccak, keccakOfText } from "../../src/domain/keccak.ts";

/** A plain key for tests, made from a name. */
export class TestKey {
  readonly signer: Hex;
  readonly #secret: Uint8Array;

  constructor(name: string) {
    this.#secret = fromHex(keccakOfText(`test key ${name}`));
    const point = secp256k1.getPublicKey(this.#secret, false).subarray(1);
    this.signer = `0x${keccak(point).slice(-40)}`;
  }

  sign(act: Act, identity: LedgerIdentity, extra: Pick<Submission, "content" | "salt"> = {}): Submission {
    return { act, signer: this.signer, signature: this.signature(actHash(act, identity)), ...extra };
  }

  signature(hash: Hex): Hex {
    const bytes = secp256k1.sign(fromHex(hash), this.#secret, { prehash: false, format: "recovered" });
    return toHex(Uint8Array.of(...bytes.subarray(1), 27 + (bytes[0] ?? 0)));
  }
}
