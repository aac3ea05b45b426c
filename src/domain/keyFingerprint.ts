import { type Hex } from "./Hex.ts";
import { keyId } from "./keySlot.ts";

/** A key as two people compare it over the telephone: the first eight bytes of its id, "3f2a 91bc 04de 77aa". */
export function keyFingerprint(signer: Hex): string {
  return (keyId(signer).slice(2, 18).match(/.{4}/g) ?? []).join(" ");
}
