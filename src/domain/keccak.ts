import { keccak_256 } from "@noble/hashes/sha3.js";
import { fromHex, type Hex, toHex } from "./Hex.ts";

const UTF8 = new TextEncoder();

/** keccak256 of bytes. */
export function keccak(bytes: Uint8Array): Hex {
  return toHex(keccak_256(bytes));
}

/** keccak256 of bytes written as text. */
export function keccakOfHex(hex: Hex): Hex {
  return toHex(keccak_256(fromHex(hex)));
}

/** keccak256 of a text's UTF-8 bytes, as Solidity hashes a string. */
export function keccakOfText(text: string): Hex {
  return toHex(keccak_256(UTF8.encode(text)));
}
