import type { ActKind } from "./acts/Act.ts";
import type { Path } from "./content/Path.ts";
import { documentsIn, type NamedDocument } from "./documentsIn.ts";

/** Their content is the other side's offer, signed once more: the documents in it are the other side's. */
const COUNTERSIGNATURES: readonly string[] = ["AgreementSigned", "VariationSigned"] satisfies ActKind[];

/** The documents that an act's content names as kept here. What a notice's release names is its publisher's to keep. */
export function documentsNamed(kind: string, content: unknown): NamedDocument[] {
  const isNotice = kind === "NoticeRecorded" && typeof content === "object" && content !== null;
  return documentsIn(isNotice ? { ...content, release: undefined } : content);
}

/** Of a redacted content: whether a part that is shown is more than a part of a notice's release. */
export function isOwnPart(kind: string, path: Path): boolean {
  return kind !== "NoticeRecorded" || path[0] !== "release";
}

/** The documents that an act brought, which its organisation may take down; a take-down only names one. */
export function documentsBrought(kind: string, content: unknown): NamedDocument[] {
  if (kind === "DocumentTakenDown" || COUNTERSIGNATURES.includes(kind)) return [];
  return documentsNamed(kind, content);
}
