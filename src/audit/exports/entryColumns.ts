import type { HistoryEntry } from "../acts/ActView.ts";
import { timeColumns } from "./ExportedList.ts";

/** An act as a spreadsheet has it. */
export const ENTRY_COLUMNS = [
  ["Act", (entry: HistoryEntry) => entry.sequence],
  ...timeColumns("Recorded at", (entry: HistoryEntry) => entry.recordedAt),
  ["Happened on", (entry: HistoryEntry) => entry.happenedOn],
  ["Days to record", (entry: HistoryEntry) => entry.daysToRecord],
  ["Organisation", (entry: HistoryEntry) => entry.organisation.name],
  ["Organisation's identifier", (entry: HistoryEntry) => entry.organisation.identifier],
  ["Now called", (entry: HistoryEntry) => entry.organisation.nameNow],
  ["Post", (entry: HistoryEntry) => entry.post],
  ["Decision", (entry: HistoryEntry) => entry.decision],
  ["Kind", (entry: HistoryEntry) => entry.kind],
  ["What", (entry: HistoryEntry) => entry.description],
  ["Standing", (entry: HistoryEntry) => entry.standing],
  ["Standing by act", (entry: HistoryEntry) => entry.standingBy?.sequence ?? null],
  ["Act hash", (entry: HistoryEntry) => entry.actHash],
] as const;
