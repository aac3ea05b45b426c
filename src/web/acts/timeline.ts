import type { HistoryEntry } from "../../audit/acts/ActView.ts";
import { sentenceText } from "../../domain/acts/Sentence.ts";
import { LATE_RECORD_DAYS } from "../../domain/acts/values/happenedDay.ts";
import { fromRfc3339, londonDate } from "../../domain/londonTime.ts";
import { type DocumentLink, documentLinks } from "../page/documentLinks.ts";
import type { Tag } from "../page/tags.ts";

export interface TimelineEntry extends Omit<HistoryEntry, "documents"> {
  readonly tags: readonly Tag[];
  readonly documents: readonly DocumentLink[];
  /** Set where it happened on another day than it was recorded. */
  readonly happenedEarlier: string | undefined;
}

export interface TimelineMonth {
  readonly heading: string;
  readonly entries: readonly TimelineEntry[];
}

/** A history month by month. `effective`: by the day things happened, where that is known. */
export function timelineOf(entries: readonly HistoryEntry[], effective = false): TimelineMonth[] {
  const months: { heading: string; entries: TimelineEntry[] }[] = [];
  for (const entry of entries) {
    const heading = monthWords(effective ? (entry.happenedOn ?? dayOf(entry)) : dayOf(entry));
    const last = months.at(-1);
    if (last?.heading === heading) last.entries.push(timelineEntry(entry));
    else months.push({ heading, entries: [timelineEntry(entry)] });
  }
  return months;
}

export function timelineEntry(entry: HistoryEntry): TimelineEntry {
  const { happenedOn } = entry;
  return {
    ...entry,
    // Post, decision and reasons stand on lines of their own.
    description: sentenceText({ ...entry.sentence, authority: null, reasons: null }),
    tags: tagsOf(entry),
    documents: documentLinks(entry.actHash, entry.documents),
    happenedEarlier: isOtherDay(entry) ? (happenedOn ?? undefined) : undefined,
  };
}

/** Whether a day beside the time of recording says anything; of a publication, its description says the day. */
function isOtherDay(entry: HistoryEntry): boolean {
  return !entry.isEvidence && entry.happenedOn !== null && entry.happenedOn !== dayOf(entry);
}

function tagsOf(entry: HistoryEntry): Tag[] {
  const tags: Tag[] = [];
  if (entry.isEvidence) tags.push({ text: "Evidence", colour: "purple" });
  if (entry.standing === "questioned") tags.push({ text: "Questioned", colour: "red" });
  if (entry.standing === "affirmed") tags.push({ text: "Affirmed", colour: "green" });
  if (entry.standing === "disowned") tags.push({ text: "Disowned", colour: "red" });
  if (!entry.isEvidence && (entry.daysToRecord ?? 0) > LATE_RECORD_DAYS)
    tags.push({ text: "Recorded late", colour: "orange" });
  if (entry.contentState === "missing") tags.push({ text: "Content not here", colour: "orange" });
  return tags;
}

function dayOf(entry: HistoryEntry): string {
  return londonDate(fromRfc3339(entry.recordedAt));
}

const MONTHS = [
  "January", "February", "March", "April", "May", "June",
  "July", "August", "September", "October", "November", "December",
]; // prettier-ignore

function monthWords(day: string): string {
  const [year, month] = day.split("-");
  return `${MONTHS[Number(month) - 1] ?? ""} ${year ?? ""}`;
}
