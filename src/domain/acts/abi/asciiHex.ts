import { type Hex, toHex } from "../../Hex.ts";

/** The bytes of a short ASCII code such as a currency. */
export function asciiHex(text: string): Hex {
  return toHex(Uint8Array.from(text, (character) => character.charCodeAt(0)));
}
