import type { Hex } from "./Hex.ts";
import { keccakOfText } from "./keccak.ts";
import { NotAnIdentifier } from "./NotAnIdentifier.ts";

const REFERENCE = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}\p{P}\p{S} ]{0,63}$/u;

/**
 * An authority's own reference as it is compared: NFC, upper case, single spaces.
 * Two spellings of one reference must not open two procurements.
 * @throws NotAnIdentifier
 */
export function normaliseOwnReference(text: string): string {
  const reference = normalised(text);
  if (!REFERENCE.test(reference)) {
    throw new NotAnIdentifier(
      text,
      "a reference: 1 to 64 letters, digits, signs and single spaces, a letter or digit first",
    );
  }
  return reference;
}

/** Whether a text can be an authority's own reference at all. */
export function isOwnReference(text: string): boolean {
  return REFERENCE.test(normalised(text));
}

/** How plans and procurements are named in their ids: keccak256 of the normalised reference. @throws NotAnIdentifier */
export function ownReferenceDigest(text: string): Hex {
  return keccakOfText(normaliseOwnReference(text));
}

function normalised(text: string): string {
  return text.normalize("NFC").toUpperCase().normalize("NFC").replace(/\s+/g, " ").trim();
}
