import { secp256k1 } from "@noble/curves/secp256k1.js";
import { keccak_256 } from "@noble/hashes/sha3.js";
import { fromHex, type Hex, toHex } from "../../domain/Hex.ts";
import { PublicKeySignatures } from "./PublicKeySignatures.ts";
import { rlp, rlpInteger, type RlpItem } from "./rlp.ts";

export interface Transaction {
  nonce: number;
  /** Absent where a contract is created. */
  to?: Hex;
  gasLimit: number;
  data: Uint8Array;
}

/**
 * An account whose key is the hash of a public text: anybody may send from it, and it may do nothing that anybody else
 * may not. So contracts get the same addresses everywhere, and no ledger holds a key that means something.
 */
export class PublicKeyAccount {
  readonly address: Hex;
  readonly #signatures: PublicKeySignatures;
  readonly #chainId: number;

  constructor(text: string, chainId: number) {
    const key = keccak_256(Buffer.from(text));
    const point = secp256k1.getPublicKey(key, false);
    this.address = toHex(keccak_256(point.subarray(1)).subarray(12));
    this.#signatures = new PublicKeySignatures(key);
    this.#chainId = chainId;
  }

  /** A raw EIP-1559 transaction without value and fees. */
  sign(transaction: Transaction): Hex {
    const fields: RlpItem[] = [
      rlpInteger(this.#chainId),
      rlpInteger(transaction.nonce),
      rlpInteger(0),
      rlpInteger(0),
      rlpInteger(transaction.gasLimit),
      fromHex(transaction.to ?? "0x"),
      rlpInteger(0),
      transaction.data,
      [],
    ];
    const { yParity, r, s } = this.#signatures.sign(keccak_256(typed(fields)));
    return toHex(typed([...fields, rlpInteger(yParity), rlpInteger(r), rlpInteger(s)]));
  }
}

function typed(fields: RlpItem[]): Buffer {
  return Buffer.concat([Buffer.from([2]), rlp(fields)]);
}
