import { definitionOf } from "./acts/definitionOf.ts";
import { subjectOfKind } from "./acts/subjectOfKind.ts";
import type { Path } from "./content/Path.ts";
import { documentsIn, type NamedDocument } from "./documentsIn.ts";

/** The documents that an act's content names as kept here. What a notice's release names is its publisher's to keep. */
export function documentsNamed(kind: string, content: unknown): NamedDocument[] {
  const isNotice = subjectOfKind(kind) === "publication" && typeof content === "object" && content !== null;
  return documentsIn(isNotice ? { ...content, release: undefined } : content);
}

/** Of a redacted content: whether a part that is shown is more than a part of a notice's release. */
export function isOwnPart(kind: string, path: Path): boolean {
  return subjectOfKind(kind) !== "publication" || path[0] !== "release";
}

/** The documents that an act brought, which its organisation may take down. What an offer brought is the other side's. */
export function documentsBrought(kind: string, content: unknown): NamedDocument[] {
  const { countersigns, bringsDocuments = true } = definitionOf(kind);
  return countersigns === "offer" || !bringsDocuments ? [] : documentsNamed(kind, content);
}
