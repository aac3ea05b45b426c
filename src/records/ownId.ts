import type { Hex } from "../domain/Hex.ts";
import { isOwnReference, ownReferenceDigest } from "../domain/ownReference.ts";

/** What a reference stands for where whoever acts means its own; another authority may use the same one. */
export function ownId(
  name: string,
  organisation: number,
  subjectOf: (owner: number, reference: Hex) => Hex,
): Hex | undefined {
  return isOwnReference(name) ? subjectOf(organisation, ownReferenceDigest(name)) : undefined;
}
