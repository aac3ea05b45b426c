import type { AgreementRow } from "../../audit/agreement/AgreementView.ts";
import { londonDay, londonTime } from "../page/pageFilters.ts";
import { stateTag, type Tag } from "../page/tags.ts";

export interface ShownAgreement extends AgreementRow {
  readonly tag: Tag;
  readonly stateWords: string;
}

/** Agreements as tables show them, with what follows from time and from their procurement and is no act of theirs. */
export function shownAgreement<Row extends AgreementRow>(row: Row): Row & ShownAgreement {
  return { ...row, tag: tagOf(row), stateWords: stateWords(row) };
}

function tagOf(row: AgreementRow): Tag {
  if (row.termPassed) return { text: "In force, past its last day", colour: "yellow" };
  if (isStopped(row)) return { text: "Offered, procurement cancelled", colour: "grey" };
  return stateTag("agreement", row.expired ? "expired" : row.state);
}

/** An offer that has not run out, and that nobody can sign any more all the same. */
function isStopped({ state, expired, canBeSigned }: AgreementRow): boolean {
  return state === "offered" && !expired && !canBeSigned;
}

function stateWords(row: AgreementRow): string {
  if (row.state === "offered") return offerWords(row);
  if (row.inForceSince === null) return "";
  const since = londonTime(row.inForceSince);
  if (row.endedOn !== null) return `in force from ${since} until ${londonDay(row.endedOn)}`;
  const passed = `; its last day was ${londonDay(row.endsOn)}, and nobody has recorded its end`;
  return `in force since ${since}${row.termPassed ? passed : ""}`;
}

function offerWords(row: AgreementRow): string {
  if (isStopped(row)) return "it can no longer be signed";
  return `it ${row.expired ? "could" : "can"} be signed until ${londonTime(row.openUntil)}`;
}
