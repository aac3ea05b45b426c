import { CsvError } from "csv-parse/sync";
import { issueInWords } from "../../domain/acts/issueInWords.ts";
import { type Plan, planSchema } from "../../domain/acts/plan/planContent.ts";
import { NotAnIdentifier } from "../../domain/NotAnIdentifier.ts";
import { normaliseOwnReference } from "../../domain/ownReference.ts";
import { otherOwner, type TableOwner, TAKEN_AWAY, withoutApostrophe } from "./ownRows.ts";
import { CellUnreadable, contractTypeIn, cpvIn, dayIn, moneyIn, wordsIn } from "./planCells.ts";
import { type TableRow, tableRows } from "./tableRows.ts";

/** What is wrong in one row, at one column where that can be told. */
export interface RowProblem {
  /** As a spreadsheet counts: the headings are row 1. */
  readonly row: number;
  readonly column: string | undefined;
  readonly message: string;
}

/** A plan as it stands in a table, all but whose it is. */
export type PlanInTable = Omit<Plan, "owner">;

/** A row that is somebody else's plan. */
export interface RowAside {
  readonly row: number;
  readonly reference: string;
  readonly owner: string;
}

export interface PlanTable {
  readonly plans: readonly { readonly row: number; readonly plan: PlanInTable }[];
  readonly aside: readonly RowAside[];
  readonly problems: readonly RowProblem[];
}

type Cells = Readonly<Record<string, string>>;
type Reader = (cells: Cells) => unknown;

const text =
  (column: string): Reader =>
  (cells) =>
    cells[column];
const read =
  (column: string, from: (text: string) => unknown): Reader =>
  (cells) =>
    from(cells[column] ?? "");

/** What each column becomes. `vat rate` and `currency` belong to `estimate`. */
const COLUMNS: Readonly<Record<string, { member: keyof PlanInTable; from: Reader } | undefined>> = {
  reference: { member: "reference", from: text("reference") },
  title: { member: "title", from: text("title") },
  summary: { member: "summary", from: text("summary") },
  estimate: {
    member: "estimate",
    from: (cells) => moneyIn(cells["estimate"] ?? "", cells["vat rate"] ?? "", cells["currency"] ?? ""),
  },
  "vat rate": undefined,
  currency: undefined,
  "starts on": { member: "startsOn", from: read("starts on", dayIn) },
  "ends on": { member: "endsOn", from: read("ends on", dayIn) },
  "contract type": { member: "contractType", from: read("contract type", contractTypeIn) },
  cpv: { member: "cpv", from: read("cpv", cpvIn) },
  keywords: { member: "keywords", from: read("keywords", wordsIn) },
  joining: { member: "joining", from: text("joining") },
  department: { member: "department", from: text("department") },
};
export const PLAN_COLUMNS = Object.keys(COLUMNS);
const NEEDED = ["reference", "title", "summary"];
const planInTable = planSchema.omit({ owner: true });

/** Reads plans from CSV with headings, and says of every row what is wrong with it. Nothing is guessed. */
export function readPlanTable(csv: string, owner: TableOwner): PlanTable {
  const table = tableIn(csv);
  if (!Array.isArray(table)) return { plans: [], aside: [], problems: [table] };
  const [headings, ...rows] = table;
  const columns = (headings?.cells ?? []).map((heading) =>
    heading
      .trim()
      .toLowerCase()
      .replaceAll(/[_\s]+/g, " "),
  );
  const wrong = headingProblems(columns, headings?.row ?? 1);
  if (wrong.length > 0) return { plans: [], aside: [], problems: wrong };
  const results = rows.map(({ row, cells }) =>
    cells.length > columns.length ? tooLong(row, cells, columns) : rowIn(cellsOf(columns, cells), row, owner),
  );
  const plans = results.flatMap(({ row, plan }) => (plan === undefined ? [] : [{ row, plan }]));
  const problems = [...results.flatMap((result) => result.problems), ...repetitions(plans)];
  return { plans, aside: results.flatMap(({ aside }) => aside ?? []), problems };
}

function tableIn(csv: string): TableRow[] | RowProblem {
  try {
    return tableRows(csv);
  } catch (error) {
    const row = error instanceof CsvError && typeof error["records"] === "number" ? error["records"] + 1 : 1;
    return { row, column: undefined, message: `This is no CSV: ${error instanceof Error ? error.message : ""}` };
  }
}

function headingProblems(columns: readonly string[], row: number): RowProblem[] {
  const unknown = columns.filter((column) => !Object.hasOwn(COLUMNS, column) && !TAKEN_AWAY.includes(column));
  const missing = NEEDED.filter((column) => !columns.includes(column));
  const twice = columns.filter((column, index) => columns.indexOf(column) !== index);
  return [
    ...unknown.map((column) => `there is no column "${column}"; there are: ${PLAN_COLUMNS.join(", ")}`),
    ...missing.map((column) => `the column "${column}" is missing`),
    ...twice.map((column) => `the column "${column}" is there twice`),
  ].map((message) => ({ row, column: undefined, message }));
}

interface RowResult {
  readonly row: number;
  readonly plan?: PlanInTable;
  readonly aside?: RowAside;
  readonly problems: RowProblem[];
}

/** A text with a separator in it that is not in quotes moves every cell after it under another heading. */
function tooLong(row: number, cells: readonly string[], columns: readonly string[]): RowResult {
  const message = `the row has ${cells.length} cells under ${columns.length} headings. Put texts that hold the separator in quotes.`;
  return { row, problems: [{ row, column: undefined, message }] };
}

function cellsOf(columns: readonly string[], cells: readonly string[]): Cells {
  return Object.fromEntries(columns.map((column, index) => [column, withoutApostrophe(cells[index] ?? "")]));
}

function rowIn(cells: Cells, row: number, owner: TableOwner): RowResult {
  const other = otherOwner(cells, owner);
  if (other === undefined) return planIn(cells, row);
  return { row, aside: { row, reference: cells["reference"] ?? "", owner: other }, problems: [] };
}

function planIn(cells: Cells, row: number): RowResult {
  const empty = NEEDED.filter((column) => (cells[column] ?? "") === "");
  const problems = empty.map((column): RowProblem => ({ row, column, message: "the cell is empty and must not be" }));
  const plan: Record<string, unknown> = {};
  for (const [column, target] of Object.entries(COLUMNS)) {
    if (target === undefined || (cells[column] ?? "") === "") continue;
    try {
      plan[target.member] = target.from(cells);
    } catch (error) {
      if (!(error instanceof CellUnreadable)) throw error;
      problems.push({ row, column, message: error.message });
    }
  }
  const { startsOn, endsOn } = plan;
  if (typeof startsOn === "string" && typeof endsOn === "string" && endsOn < startsOn)
    problems.push({ row, column: "ends on", message: `${endsOn} is before the start, ${startsOn}` });
  const parsed = planInTable.safeParse(plan);
  if (parsed.success && problems.length === 0) return { row, plan: parsed.data, problems };
  for (const issue of parsed.error?.issues ?? []) {
    const [member] = issue.path;
    const column = member === undefined ? undefined : columnOf(member);
    if (!problems.some((known) => known.column === column))
      problems.push({ row, column, message: issueInWords(issue) });
  }
  return { row, problems };
}

/** The heading under which a member of a plan stands. */
export function columnOf(member: PropertyKey | undefined): string | undefined {
  return Object.entries(COLUMNS).find(([, target]) => target?.member === member)?.[0];
}

/** Two spellings of one reference are one plan; so are two rows with one reference. */
function repetitions(plans: PlanTable["plans"]): RowProblem[] {
  const rows = new Map<string, number>();
  return plans.flatMap(({ row, plan }): RowProblem[] => {
    const column = "reference";
    try {
      const reference = normaliseOwnReference(plan.reference);
      const first = rows.get(reference);
      rows.set(reference, first ?? row);
      return first === undefined
        ? []
        : [{ row, column, message: `"${plan.reference}" stands in row ${first} already` }];
    } catch (error) {
      if (error instanceof NotAnIdentifier) return [{ row, column, message: error.message }];
      throw error;
    }
  });
}
