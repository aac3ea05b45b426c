import type { RecordedAct } from "../../src/domain/acts/Act.ts";
import type { Procedure } from "../../src/domain/acts/defineProcedure.ts";
import { endsAfter, endsOf, type KindOfMove, movesOf, startsOf } from "../../src/domain/acts/moves.ts";
import { type ObjectName, PROCEDURES } from "../../src/domain/acts/procedures.ts";
import type { Founding } from "../../src/domain/Founding.ts";
import { applyAct } from "../../src/projection/applyAct.ts";
import type { ContentLookup } from "../../src/projection/BlockSource.ts";
import { foundOrganisations } from "../../src/projection/directory/foundOrganisations.ts";
import { Draft } from "../../src/projection/Draft.ts";
import { migrate } from "../../src/projection/migrate.ts";
import { type Database, openDatabase } from "../../src/projection/openDatabase.ts";
import { TableStatements } from "../../src/projection/TableStatements.ts";

type States = ReadonlyMap<string, string>;

/** How every object of a kind stands in the projection, by its id. */
const KEPT: { readonly [Name in ObjectName]: (database: Database) => Promise<[id: string, state: string][]> } = {
  organisation: async (database) =>
    (await database.selectFrom("organisations").select(["number", "state"]).execute()).map((row) => [
      String(row.number),
      row.state,
    ]),
  key: async (database) =>
    (await database.selectFrom("keys").select(["keyId", "state"]).execute()).map((row) => [row.keyId, row.state]),
  motion: (database) => idAndState(database, "motions"),
  plan: (database) => idAndState(database, "plans"),
  answer: async (database) =>
    (await database.selectFrom("planAnswers").selectAll().execute()).map((row) => [
      `${row.plan} ${row.authority}`,
      row.answer,
    ]),
  procurement: (database) => idAndState(database, "procurements"),
  tender: async (database) =>
    (await database.selectFrom("procurements").select(["id", "tenderState"]).execute()).map((row) => [
      row.id,
      row.tenderState,
    ]),
  agreement: (database) => idAndState(database, "agreements"),
  variation: (database) => idAndState(database, "variations"),
  milestone: async (database) =>
    (await database.selectFrom("milestones").select(["agreement", "number", "state"]).execute()).map((row) => [
      `${row.agreement} ${row.number}`,
      row.state,
    ]),
  invoice: (database) => idAndState(database, "invoices"),
  payment: (database) => idAndState(database, "payments"),
};

type WithState = "motions" | "plans" | "procurements" | "agreements" | "variations" | "invoices" | "payments";

async function idAndState(database: Database, table: WithState): Promise<[string, string][]> {
  const rows = await database.selectFrom(table).select(["id", "state"]).execute();
  return rows.map(({ id, state }) => [id, state]);
}

/**
 * Applies acts one by one and holds how each object stood before and after against its table.
 * @returns what the projection did otherwise than the tables say, and the moves that were made
 */
export async function movesOfHistory(acts: readonly RecordedAct[], contentOf: ContentLookup, founding: Founding) {
  const database = openDatabase(":memory:");
  await migrate(database, 1);
  const draft = new Draft(database, new TableStatements(database));
  await foundOrganisations(draft, founding, await contentOf(founding.memorandum));
  await draft.flush();
  const wrong: string[] = [];
  const made = new Set<string>();
  let before = await statesIn(database);
  for (const recorded of acts) {
    const step = new Draft(database, new TableStatements(database));
    await applyAct(step, recorded, await contentOf(recorded.act.content), async () => undefined);
    await step.flush();
    const after = await statesIn(database);
    for (const object of Object.keys(KEPT) as ObjectName[])
      wrong.push(...comparedWithTable(object, before.get(object), after.get(object), recorded, made));
    before = after;
  }
  await database.destroy();
  return { wrong, made };
}

async function statesIn(database: Database): Promise<Map<ObjectName, States>> {
  const states = new Map<ObjectName, States>();
  for (const object of Object.keys(KEPT) as ObjectName[]) states.set(object, new Map(await KEPT[object](database)));
  return states;
}

function comparedWithTable(
  object: ObjectName,
  before: States = new Map(),
  after: States = new Map(),
  { act, extras, sequence }: RecordedAct,
  made: Set<string>,
): string[] {
  const moves = movesOf(PROCEDURES[object]).filter(({ kind }) => kind === act.kind);
  const changed = [...after].filter(([id, state]) => before.get(id) !== state);
  const told = { ...act.values, ...extras };
  const wrong = changed.flatMap(([id, state]) => {
    const from = before.get(id) ?? "nothing";
    made.add(`${object}: ${act.kind} from ${from} to ${state}`);
    const isInTable = moves.some(({ move }) => startsAt(move, from) && endsAfter(move, from, told).includes(state));
    return isInTable ? [] : [`act ${sequence}: ${act.kind} moved the ${object} from ${from} to ${state}`];
  });
  const must = moves.length > 0 && moves.every((one) => leadsElsewhere(PROCEDURES[object], one));
  if (must && changed.length === 0) wrong.push(`act ${sequence}: ${act.kind} moved no ${object}`);
  return wrong;
}

function startsAt(move: KindOfMove["move"], from: string): boolean {
  return move.from === "nothing" ? from === "nothing" : startsOf(move).includes(from);
}

/** Whether the act cannot leave the object where it was. */
function leadsElsewhere(procedure: Procedure, { move }: KindOfMove): boolean {
  if (move.while !== undefined && move.from === "nothing") return false; // brings it about in some cases only
  const starts = move.from === "nothing" ? ["nothing"] : startsOf(move);
  return starts.every((from) => endsOf(move, from).every((end) => end !== from && end in procedure.states));
}
