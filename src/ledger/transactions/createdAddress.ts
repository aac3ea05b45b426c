import { keccak_256 } from "@noble/hashes/sha3.js";
import { fromHex, type Hex, toHex } from "../../domain/Hex.ts";
import { rlp, rlpInteger } from "./rlp.ts";

/** Where CREATE puts the contract that an account deploys with this nonce. */
export function createdAddress(deployer: Hex, nonce: number): Hex {
  return toHex(keccak_256(rlp([fromHex(deployer), rlpInteger(nonce)])).subarray(12));
}
