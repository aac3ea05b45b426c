import { definitionOf } from "./acts/definitionOf.ts";
import { subjectOfKind } from "./acts/subjectOfKind.ts";
import type { Path } from "./content/Path.ts";
import { documentsIn, type NamedDocument } from "./documentsIn.ts";
import { type Hex, isHex } from "./Hex.ts";

/** The documents that an act's content names as kept here. What a notice's release names is its publisher's to keep. */
export function documentsNamed(kind: string, content: unknown): NamedDocument[] {
  if (typeof content !== "object" || content === null) return [];
  if (subjectOfKind(kind) === "publication") return documentsIn({ ...content, release: undefined });
  return documentsIn(kind === "DocumentTakenDown" ? { ...content, sha256: undefined } : content);
}

/** Which document a take-down is about. What its content names besides is attached to it. */
export function documentTakenDown(kind: string, content: unknown): Hex | undefined {
  const isTakeDown = kind === "DocumentTakenDown" && typeof content === "object" && content !== null;
  return isTakeDown && "sha256" in content && isHex(content.sha256) ? content.sha256 : undefined;
}

/** Of a redacted content: whether a part that is shown is more than a part of a notice's release. */
export function isOwnPart(kind: string, path: Path): boolean {
  return subjectOfKind(kind) !== "publication" || path[0] !== "release";
}

/** Whether the documents that acts of a kind name are their organisation's own. What an offer brought is the other side's. */
export function bringsDocuments(kind: string): boolean {
  const { countersigns, bringsDocuments: brings = true } = definitionOf(kind);
  return brings && countersigns !== "offer";
}

/** The documents that an act brought, which its organisation may take down. */
export function documentsBrought(kind: string, content: unknown): NamedDocument[] {
  return bringsDocuments(kind) ? documentsNamed(kind, content) : [];
}
