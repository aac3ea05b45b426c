import type { Hex } from "../domain/Hex.ts";
import { isOwnReference, ownReferenceDigest } from "../domain/ownReference.ts";
import type { Reading } from "./Reading.ts";

/**
 * The ids that an own reference ("CMD-2041") may stand for: every authority numbers its own, so there is one for each.
 * @param subjectOf how an owner's number and a reference's digest make an id
 */
export async function idsByReference(
  { database }: Reading,
  reference: string,
  subjectOf: (owner: number, reference: Hex) => Hex,
): Promise<Hex[]> {
  if (!isOwnReference(reference)) return [];
  const digest = ownReferenceDigest(reference);
  const authorities = await database
    .selectFrom("organisations")
    .select("number")
    .where("kind", "=", "authority")
    .execute();
  return authorities.map(({ number }) => subjectOf(number, digest));
}
