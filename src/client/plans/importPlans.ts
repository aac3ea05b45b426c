import { z } from "zod";
import type { authoritySchema } from "../../domain/acts/contents/authority.ts";
import { startOfLondonDay } from "../../domain/londonTime.ts";
import { ownReferenceDigest } from "../../domain/ownReference.ts";
import { planSubject } from "../../domain/subjects.ts";
import type { ActKey } from "../ActKey.ts";
import type { PreparedAct } from "../checkPrepared.ts";
import type { CounterfoilClient } from "../CounterfoilClient.ts";
import { ServiceProblem } from "../ServiceProblem.ts";
import { differences } from "./differences.ts";
import { readPlanTable, type PlanInTable, type RowProblem } from "./readPlanTable.ts";

/** Whose plans they are, and on what authority they are published. */
export interface PlanOwner {
  /** Number of the authority. */
  readonly organisation: number;
  readonly name: string;
  readonly authority: z.infer<typeof authoritySchema>;
}

export interface RecordedRow {
  readonly row: number;
  readonly reference: string;
  readonly actHash: string;
  /** Number of the act in the ledger. */
  readonly act: number;
}

export interface KnownRow {
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
  readonly refused: readonly RowProblem[];
}

interface ReadyRow {
  readonly row: number;
  readonly reference: string;
  readonly prepared: PreparedAct;
}

/**
 * Publishes the plans of a table. All rows are read, prepared and checked before the first is signed, so that a table
 * with a mistake changes nothing; run again, it goes on where it was interrupted.
 */
export async function importPlans(
  client: CounterfoilClient,
  csv: string,
  owner: PlanOwner,
  key: ActKey,
): Promise<PlanImport> {
  const { plans, problems } = readPlanTable(csv);
  const refused = [...problems];
  const already: KnownRow[] = [];
  const ready: ReadyRow[] = [];
  for (const { row, plan } of plans) {
    const { reference } = plan;
    if (problems.some((problem) => problem.row === row)) continue;
    const published = await publishedPlan(client, owner, reference);
    if (published !== undefined) already.push({ row, reference, differs: differences(plan, published) });
    else
      await prepare(client, plan, owner).then(
        (prepared) => ready.push({ row, reference, prepared }),
        (error: unknown) => refused.push(refusal(row, error)),
      );
  }
  if (refused.length > 0) return { recorded: [], already, refused };
  return { ...(await record(client, ready, key)), already };
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

/** Records row by row. At the first that is refused after all, as by a colleague who was faster, it ends and says so. */
async function record(
  client: CounterfoilClient,
  ready: readonly ReadyRow[],
  key: ActKey,
): Promise<Pick<PlanImport, "recorded" | "refused">> {
  const recorded: RecordedRow[] = [];
  for (const { row, reference, prepared } of ready) {
    try {
      const { receipt } = await client.submit(await client.sign(prepared, key));
      recorded.push({ row, reference, actHash: receipt.actHash, act: receipt.sequence });
    } catch (error) {
      return { recorded, refused: [refusal(row, error)] };
    }
  }
  return { recorded, refused: [] };
}

/** What the service says against a row; whatever is no refusal stops the import. */
function refusal(row: number, error: unknown): RowProblem {
  if (error instanceof ServiceProblem && error.status < 500) return { row, column: undefined, message: error.message };
  throw error;
}
