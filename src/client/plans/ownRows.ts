import { NotAnIdentifier } from "../../domain/NotAnIdentifier.ts";
import { ownReferenceDigest } from "../../domain/ownReference.ts";
import { planSubject } from "../../domain/subjects.ts";

type Cells = Readonly<Record<string, string>>;

/** Whose plans a table is to publish. */
export interface TableOwner {
  readonly organisation: number;
  readonly name: string;
}

/** Columns of the list of plans as it is taken away that say what became of a plan: read, and not published. */
export const TAKEN_AWAY: readonly string[] = [
  "owner",
  "state",
  "estimated value, net (minor units)",
  "joined",
  "declined",
  "looks like plans of others",
  "published at (utc)",
  "published at, in london",
  "last act",
  "plan",
  "whole up to act",
  "ledger's head",
];

/**
 * Whose row of such a list it is, where that is somebody else: the list holds the plans of all. Names change, and
 * another ledger has other ids, so either says that a row is one's own.
 */
export function otherOwner(cells: Cells, owner: TableOwner): string | undefined {
  const [name = "", plan = "", reference = ""] = [cells["owner"], cells["plan"], cells["reference"]];
  const isOwn = name === "" || name === owner.name || plan === subjectOf(owner.organisation, reference);
  return isOwn ? undefined : name;
}

function subjectOf(organisation: number, reference: string): string | undefined {
  try {
    return planSubject(organisation, ownReferenceDigest(reference));
  } catch (error) {
    if (error instanceof NotAnIdentifier) return undefined;
    throw error;
  }
}

/** Lists are taken away with an apostrophe before what a spreadsheet would run as a formula. */
export function withoutApostrophe(cell: string): string {
  return cell.replace(/^'(?=[\s\p{Cc}]*[=+\-@＝＋－＠])/u, "");
}
