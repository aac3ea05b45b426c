import { fromHex, type Hex } from "./Hex.ts";
import { keyId } from "./keySlot.ts";

const CONSONANTS = "bdfghjklmnprstvz";
const VOWELS = "aiou";
const BYTES = 8;

/**
 * A key as two people compare it over the telephone: four words that can be said aloud, "lusab babad gutih tugad".
 * They are proquints (arXiv:0901.4016) of the first eight bytes of the key's id, the same that its fingerprint shows:
 * nobody makes a second key with the same four words.
 */
export function keyInWords(signer: Hex): string {
  const id = fromHex(keyId(signer));
  const words: string[] = [];
  for (let place = 0; place < BYTES; place += 2) words.push(proquint((id[place] ?? 0) * 256 + (id[place + 1] ?? 0)));
  return words.join(" ");
}

/** Sixteen bits as consonant, vowel, consonant, vowel, consonant. */
function proquint(bits: number): string {
  return [
    CONSONANTS[bits >>> 12],
    VOWELS[(bits >>> 10) & 3],
    CONSONANTS[(bits >>> 6) & 15],
    VOWELS[(bits >>> 4) & 3],
    CONSONANTS[bits & 15],
  ].join("");
}
