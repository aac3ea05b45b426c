import { z } from "zod";
import type { authoritySchema } from "../../domain/acts/contents/authority.ts";
import { canonicalJson } from "../../domain/content/canonicalJson.ts";
import { startOfLondonDay } from "../../domain/londonTime.ts";
import { ownReferenceDigest } from "../../domain/ownReference.ts";
import { planSubject } from "../../domain/subjects.ts";
import type { ActKey } from "../ActKey.ts";
import type { PreparedAct } from "../checkPrepared.ts";
import { chunksOf } from "../chunksOf.ts";
import type { CounterfoilClient } from "../CounterfoilClient.ts";
import { ServiceProblem } from "../ServiceProblem.ts";
import type { Outcome } from "../submitBatch.ts";
import {
  columnOf,
  type PlanInTable,
  type PlanTable,
  readPlanTable,
  type RowAside,
  type RowProblem,
} from "./readPlanTable.ts";

/** Whose plans they are, and on what authority they are published. */
export interface PlanOwner {
  /** Number of the authority. */
  readonly organisation: number;
  readonly name: string;
  readonly authority: z.infer<typeof authoritySchema>;
}

interface RecordedRow {
  readonly row: number;
  readonly reference: string;
  readonly actHash: string;
  /** Number of the act in the ledger. */
  readonly act: number;
}

interface KnownRow {
  readonly row: number;
  readonly reference: string;
  /** Columns in which the row says something else than the plan as it stands, or once stood. */
  readonly differs: readonly string[];
}

/** What became of a table: row by row, as a spreadsheet counts. */
export interface PlanImport {
  readonly recorded: readonly RecordedRow[];
  /** Published before, by this table or otherwise; left as they are. */
  readonly already: readonly KnownRow[];
  /** Plans of others in a list that was taken away, which are theirs to change. */
  readonly aside: readonly RowAside[];
  readonly refused: readonly RowProblem[];
}

interface ReadyRow {
  readonly row: number;
  readonly reference: string;
  readonly prepared: PreparedAct;
}

/** Rows are checked and published so many at a time, so that they share requests' waiting and the ledger's blocks. */
const AT_ONCE = 24;

/** Told after every step how many rows are done of how many. */
type OnProgress = (done: number, of: number, what: "checked" | "published") => void;

/**
 * Publishes the plans of a table. All rows are read, prepared and checked before the first is signed, so that a table
 * with a mistake changes nothing; run again, it goes on where it was interrupted.
 */
export async function importPlans(
  client: CounterfoilClient,
  csv: string,
  owner: PlanOwner,
  key: ActKey,
  onProgress: OnProgress = () => undefined,
): Promise<PlanImport> {
  const { plans, aside, problems } = readPlanTable(csv, owner);
  const wrong = new Set(problems.map(({ row }) => row));
  const readable = plans.filter(({ row }) => !wrong.has(row));
  const checked: CheckedRow[] = [];
  for (const rows of chunksOf(readable, AT_ONCE)) {
    checked.push(...(await Promise.all(rows.map((row) => check(client, row, owner)))));
    onProgress(checked.length, readable.length, "checked");
  }
  const already = checked.flatMap(({ known }) => known ?? []);
  const refused = [...problems, ...checked.flatMap((one) => one.refused ?? [])];
  if (refused.length > 0) return { recorded: [], already, aside, refused };
  const ready = checked.flatMap((one) => one.ready ?? []);
  return { ...(await record(client, ready, key, onProgress)), already, aside };
}

interface CheckedRow {
  readonly known?: KnownRow;
  readonly ready?: ReadyRow;
  readonly refused?: RowProblem;
}

async function check(
  client: CounterfoilClient,
  { row, plan }: PlanTable["plans"][number],
  owner: PlanOwner,
): Promise<CheckedRow> {
  const { reference } = plan;
  const published = await publishedPlan(client, owner, reference);
  if (published !== undefined) return { known: { row, reference, differs: differences(plan, published) } };
  try {
    return { ready: { row, reference, prepared: await prepare(client, plan, owner) } };
  } catch (error) {
    return { refused: refusal(row, error) };
  }
}

const Published = z.looseObject({ content: z.record(z.string(), z.unknown()).nullable() });

/** What the plan says, if there is one. */
async function publishedPlan(client: CounterfoilClient, { organisation }: PlanOwner, reference: string) {
  const path = `plans/${planSubject(organisation, ownReferenceDigest(reference))}`;
  if (!(await client.reads.has(path))) return undefined;
  return (await client.reads.get(path, Published)).content ?? {};
}

function prepare(client: CounterfoilClient, plan: PlanInTable, owner: PlanOwner): Promise<PreparedAct> {
  const { organisation, name, authority } = owner;
  return client.prepare({
    kind: "PlanPublished",
    organisation,
    values: {
      ownReference: ownReferenceDigest(plan.reference),
      estimatedValue: plan.estimate?.net ?? 0,
      currency: plan.estimate?.currency ?? "GBP",
      startsOn: plan.startsOn === undefined ? 0 : startOfLondonDay(plan.startsOn),
    },
    content: { ...plan, owner: { organisation, name }, authority },
  });
}

/**
 * Signs the whole sheet at once and records it: the first row alone, since a key that may not do this is refused
 * there, then many at a time. Where one is refused after all, as by a colleague who was faster, it ends with those and says so.
 */
async function record(
  client: CounterfoilClient,
  ready: readonly ReadyRow[],
  key: ActKey,
  onProgress: OnProgress,
): Promise<Pick<PlanImport, "recorded" | "refused">> {
  const recorded: RecordedRow[] = [];
  const refused: RowProblem[] = [];
  const prepared = ready.map((one) => one.prepared);
  const signed = await client.signAll(prepared, key);
  const rowsToGo = ready.flatMap(({ row, reference }, index) => {
    const submission = signed[index];
    return submission === undefined ? [] : [{ row, reference, submission }];
  });
  for (const rows of [rowsToGo.slice(0, 1), ...chunksOf(rowsToGo.slice(1), AT_ONCE)]) {
    const outcomes = await client.submitAll(rows.map(({ submission }) => submission));
    const results = rows.map((row, index) => resultOf(row, outcomes[index]));
    recorded.push(...results.filter((result) => "act" in result));
    refused.push(...results.filter((result) => "message" in result));
    onProgress(recorded.length, ready.length, "published");
    if (refused.length > 0) break;
  }
  return { recorded, refused };
}

function resultOf(
  { row, reference }: Pick<ReadyRow, "row" | "reference">,
  outcome: Outcome | undefined,
): RecordedRow | RowProblem {
  if (outcome === undefined || outcome instanceof ServiceProblem) return refusal(row, outcome);
  const { actHash, sequence } = outcome.receipt;
  return { row, reference, actHash, act: sequence };
}

/** What the service says against a row; whatever is no refusal stops the import. */
function refusal(row: number, error: unknown): RowProblem {
  if (error instanceof ServiceProblem && error.status < 500) return { row, column: undefined, message: error.message };
  throw error;
}

/** The columns in which a row says something else than a plan does. What a table has no column for is left aside. */
function differences(row: PlanInTable, plan: Readonly<Record<string, unknown>>): string[] {
  const said: Readonly<Record<string, unknown>> = row;
  const members = new Set([...Object.keys(said), ...Object.keys(plan)]);
  return [...members].flatMap((member) => {
    const column = columnOf(member);
    return column === undefined || isSame(said[member], plan[member]) ? [] : [column];
  });
}

function isSame(one: unknown, other: unknown): boolean {
  return text(one) === text(other);
}

function text(value: unknown): string {
  return value === undefined ? "" : canonicalJson(value);
}
