import type { AgreementRow } from "../../audit/agreement/AgreementView.ts";
import { londonTime } from "../page/pageFilters.ts";
import { stateTag, type Tag } from "../page/tags.ts";

export interface ShownAgreement extends AgreementRow {
  readonly tag: Tag;
  readonly stateWords: string;
}

/** Agreements as tables show them; that an offer ran out follows from time and is no act. */
export function shownAgreement(row: AgreementRow): ShownAgreement {
  const tag = stateTag("agreement", row.expired ? "expired" : row.state);
  return { ...row, tag, stateWords: stateWords(row) };
}

function stateWords(row: AgreementRow): string {
  if (row.state === "offered") return `${row.expired ? "it stood" : "it stands"} until ${londonTime(row.openUntil)}`;
  return row.inForceSince === null ? "" : `in force since ${londonTime(row.inForceSince)}`;
}
