import type { History, HistoryEntry } from "../acts/ActView.ts";
import { csvCell } from "./csvCell.ts";
import { ENTRY_COLUMNS } from "./entryColumns.ts";

const COLUMNS = [
  ...ENTRY_COLUMNS,
  ["Evidence published elsewhere", (entry: HistoryEntry) => entry.isEvidence],
  ["Notes", (entry: HistoryEntry) => entry.notes.join(" ")],
] as const;

/** A history as a spreadsheet has it, the header first; every row says as at when, and with which head. */
export function historyTable({ entries, asAt, head }: History): string[][] {
  const stamp = [asAt, head].map(csvCell);
  return [
    [...COLUMNS.map(([name]) => name), "As at (UTC)", "Head of this history"].map(csvCell),
    ...entries.map((entry) => [...COLUMNS.map(([, value]) => csvCell(value(entry))), ...stamp]),
  ];
}
