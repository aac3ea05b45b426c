import type { ImportCounts } from "./NoticeImporter.ts";
import type { NotRead, ReleasesRead } from "./ReleasesRead.ts";

/** What became of everything that the files hold. */
export interface ImportReport extends ImportCounts {
  readonly notRead: readonly NotRead[];
  /** Compiled and versioned releases, which repeat what the releases beside them say. */
  readonly setAside: number;
}

export function reportOf(counts: ImportCounts, read: readonly ReleasesRead[]): ImportReport {
  return {
    ...counts,
    conflicting: inOrder(counts.conflicting),
    undated: inOrder(counts.undated),
    asDocuments: inOrder(counts.asDocuments),
    refused: inOrder([...read.flatMap((file) => file.refused), ...counts.refused]),
    notRead: read.flatMap(({ notRead }) => notRead),
    setAside: read.reduce((sum, file) => sum + file.setAside, 0),
  };
}

/** As the files have them: many are recorded at the same time, and end in another order. */
function inOrder<Item extends Told>(items: readonly Item[]): Item[] {
  return items.toSorted((one, other) => ORDER.compare(one.where, other.where));
}

const ORDER = new Intl.Collator("en", { numeric: true });

/** Something of a file, as a line of the report. */
interface Told {
  readonly where: string;
  readonly line?: number;
  readonly ocid?: string;
  readonly id?: string;
  readonly act?: number;
}

export function importWords(report: ImportReport): string {
  const { recorded, already, conflicting, undated, asDocuments, refused, notRead, setAside } = report;
  const repeated = `${counted(setAside, "compiled or versioned release")} left out: they repeat the releases beside them.`;
  return [
    `${counted(recorded, "release")} recorded as evidence, ${already} already there.`,
    ...part(
      `${conflicting.length} of them ${conflicting.length === 1 ? "says" : "say"} something else under an id that was known; all copies are kept:`,
      conflicting.map((one) => told(one, "")),
    ),
    ...part(
      `${undated.length} of them without a date:`,
      undated.map((one) => told(one, one.why)),
    ),
    ...part(
      `${asDocuments.length} of them kept byte for byte, as documents:`,
      asDocuments.map((one) => told(one, one.why)),
    ),
    ...(setAside === 0 ? [] : [repeated]),
    ...part(
      `${refused.length} could not be recorded:`,
      refused.map((one) => told(one, one.reason)),
    ),
    ...part("Parts of the files were not read:", notRead.map(stretch)),
  ].join("\n");
}

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}

function part(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [heading, ...lines.map((line) => `  ${line}`)];
}

function told({ where, line, ocid, id, act }: Told, reason: string): string {
  const place = line === undefined ? where : `${where} (line ${line})`;
  const what = [place, ocid, id].filter((one) => one !== undefined).join(" ");
  return [what, act === undefined ? "" : `recorded by act ${act}`, reason].filter((one) => one !== "").join(": ");
}

function stretch({ where, fromLine, toLine, reason }: NotRead): string {
  const lines = toLine === fromLine ? `line ${fromLine}` : `line ${fromLine} to line ${toLine}`;
  return `${where}: not read: from ${lines} (${reason})`;
}
