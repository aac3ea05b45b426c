import type { Act } from "./acts/Act.ts";
import { type Hex, ZERO_BYTES32 } from "./Hex.ts";
import { keyId } from "./keySlot.ts";
import { evidenceSubject } from "./subjects.ts";

/* Which histories belong to a case file: the rule by which one is made, and by which one that lacks any is found. */

/** The histories of the publications that a procurement ever linked. */
export function publicationsLinked(acts: readonly Act[]): Set<Hex> {
  const linked = acts.filter((act) => act.kind === "NoticeLinked");
  return new Set(linked.map(({ values }) => evidenceSubject(values.process)));
}

/** Numbers of the organisations with an act among these. */
export function organisationsActing(acts: readonly Act[]): Set<number> {
  return new Set(acts.map(({ organisation }) => organisation));
}

/**
 * Whether the consortium's history belongs to the file: some act builds on a vote or a motion, as the confirmation of
 * an authority does that was admitted by vote.
 * @param acts of the other histories
 * @param known hashes of all acts of the other histories, shown or not
 */
export function restsOnConsortium(acts: readonly Act[], known: ReadonlySet<Hex>): boolean {
  return acts.some((act) => act.builtOn !== ZERO_BYTES32 && act.builtOn !== aboutWhat(act) && !known.has(act.builtOn));
}

/** What an act is about and may build on: a key, or an act of its organisation in whatever history. */
function aboutWhat(act: Act): Hex | undefined {
  switch (act.kind) {
    case "KeyAdded":
      // Of version 0.1.0 it builds on the last act about a key, which is a founder's signature at first.
      return act.builtOn;
    case "KeyRevoked":
      return keyId(act.values.key);
    case "ActAffirmed":
    case "ActDisowned":
    case "DocumentTakenDown":
      return act.values.act;
    default:
      return undefined;
  }
}
