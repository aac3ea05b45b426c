import { parse } from "csv-parse/sync";

/** A row of a table with its number, as a spreadsheet counts. */
export interface TableRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/**
 * The rows of a CSV text that say anything, with or without a byte order mark, separated by commas, semicolons or tabs,
 * as the headings are; a first line such as "sep=;" says so itself. @throws Error if it is no CSV
 */
export function tableRows(csv: string): TableRow[] {
  const text = csv.replace(/^\ufeff/, "");
  const said = /^"?sep=([,;\t])"?\r?\n/i.exec(text);
  const delimiter = said?.[1] ?? delimiterOf(text.split("\n", 1)[0] ?? "");
  const rows: string[][] = parse(text.slice(said?.[0].length ?? 0), {
    delimiter,
    relax_column_count: true,
    skip_empty_lines: false, // rows are counted as the spreadsheet shows them
    trim: true,
  });
  const first = said === null ? 1 : 2;
  return rows
    .map((cells, index) => ({ row: index + first, cells: withoutEmptyEnd(cells) }))
    .filter(({ cells }) => cells.length > 0);
}

function delimiterOf(headings: string): string {
  const counts = [",", ";", "\t"].map((one) => ({ one, count: headings.split(one).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).one;
}

/** Spreadsheets fill short rows up with empty cells. */
function withoutEmptyEnd(cells: readonly string[]): string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell !== "") + 1);
}
