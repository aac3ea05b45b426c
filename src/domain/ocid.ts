import type { Hex } from "./Hex.ts";
import { keccakOfText } from "./keccak.ts";
import { NotAnIdentifier } from "./NotAnIdentifier.ts";

/** `ocds-`, a registered prefix of six characters, `-`, and the publisher's own id, whose case counts. */
const OCID = /^(ocds-[a-z0-9]{6})-([\x21-\x7e]{1,100})$/;

/**
 * An open contracting id with its prefix in lower case and no space around it; the publisher's own part is kept.
 * @throws NotAnIdentifier
 */
export function normaliseOcid(text: string): string {
  const trimmed = text.trim();
  const ocid = trimmed.slice(0, 11).toLowerCase() + trimmed.slice(11);
  if (!OCID.test(ocid)) throw new NotAnIdentifier(text, "an OCID, such as ocds-h6vhtk-0550b4");
  return ocid;
}

/** How an act names the process that external notices are about: keccak256 of the normalised OCID. */
export function processOf(ocid: string): Hex {
  return keccakOfText(normaliseOcid(ocid));
}

/** How an act names one release of it: keccak256 of the release id exactly as published. */
export function releaseOf(releaseId: string): Hex {
  return keccakOfText(releaseId);
}
