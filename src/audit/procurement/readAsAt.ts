import { numberList } from "../../projection/jsonColumns.ts";
import { migrate } from "../../projection/migrate.ts";
import { openDatabase, type Database } from "../../projection/openDatabase.ts";
import { replay } from "../../projection/replay.ts";
import type { Row } from "../../projection/schema.ts";
import { CONSORTIUM_SUBJECT } from "../../domain/subjects.ts";
import { recordedAct } from "../acts/recordedAct.ts";
import type { Reading } from "../Reading.ts";

type Procurement = Row<"procurements">;

/**
 * Reads a procurement, or what belongs to it, as it stood at a moment: the acts recorded by then are applied to empty
 * tables in memory by the very steps that fill the real ones, and read by the very reads. Undefined if it was not
 * opened by then.
 * @param asAt UTC seconds, included
 * @param read is given those tables, and a clock that stands at that moment
 */
export async function readAsAt<View>(
  reading: Reading,
  procurement: Procurement,
  asAt: number,
  read: (then: Reading) => Promise<View>,
): Promise<View | undefined> {
  if (procurement.openedAt > asAt) return undefined;
  const acts = await actsUpTo(reading, await subjectsAround(reading, procurement), asAt);
  const database = openDatabase(":memory:");
  try {
    await migrate(database, reading.identity.chainId);
    await replay(database, acts.map(recordedAct), reading, reading.founding);
    const { id, ocid } = procurement; // given with all procurements in view; alone the same reference may look free
    await database.updateTable("procurements").set({ ocid }).where("id", "=", id).execute();
    await stamp(database, reading, asAt);
    return await read({ ...reading, database, now: () => asAt });
  } finally {
    await database.destroy();
  }
}

/** Says how far the ledger had come by then. */
async function stamp(database: Database, { database: all, identity }: Reading, asAt: number): Promise<void> {
  const last = await all
    .selectFrom("acts")
    .select(["sequence", "ledgerHead", "blockNumber as block", "blockHash", "time"])
    .where("time", "<=", asAt)
    .orderBy("sequence", "desc")
    .limit(1)
    .executeTakeFirst();
  if (last === undefined) return;
  await database
    .insertInto("checkpoint")
    .values({ ...last, name: "ledger", chainId: identity.chainId })
    .execute();
}

/** Its own history, its plans', its notices', and those of the organisations that take part. */
async function subjectsAround({ database }: Reading, procurement: Procurement): Promise<string[]> {
  const { id, lead, members, suppliers } = procurement;
  const plans = await database.selectFrom("plans").select("id").where("procurement", "=", id).execute();
  const notices = await database
    .selectFrom("noticeLinks as l")
    .innerJoin("processes as p", "p.process", "l.process")
    .select("p.subject")
    .where("l.procurement", "=", id)
    .execute();
  const recorders = database
    .selectFrom("evidence")
    .select("recordedBy")
    .where(
      "subject",
      "in",
      notices.map(({ subject }) => subject),
    );
  const numbers = [lead, ...numberList(members), ...numberList(suppliers)];
  if (notices.length > 0) numbers.push(...(await recorders.distinct().execute()).map(({ recordedBy }) => recordedBy));
  const parties = await database.selectFrom("organisations").select("subject").where("number", "in", numbers).execute();
  const others = [...plans.map((plan) => plan.id), ...notices.map(({ subject }) => subject)];
  return [id, CONSORTIUM_SUBJECT, ...others, ...parties.map(({ subject }) => subject)];
}

function actsUpTo({ database }: Reading, subjects: readonly string[], asAt: number): Promise<Row<"acts">[]> {
  return database
    .selectFrom("acts")
    .selectAll()
    .where("subject", "in", subjects)
    .where("time", "<=", asAt)
    .orderBy("sequence")
    .execute();
}
