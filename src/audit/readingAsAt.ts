import { CONSORTIUM_SUBJECT } from "../domain/subjects.ts";
import { migrate } from "../projection/migrate.ts";
import { type Database, openDatabase } from "../projection/openDatabase.ts";
import { replay } from "../projection/replay.ts";
import type { Row } from "../projection/schema.ts";
import { recordedAct } from "./acts/recordedAct.ts";
import type { Reading } from "./Reading.ts";

/**
 * Reads histories as they stood at a moment: the acts recorded by then, and those of the organisations that acted, are
 * applied to empty tables in memory by the very steps that fill the real ones, and read by the very reads. So nothing
 * that was recorded later marks an earlier act.
 * @param asAt UTC seconds, included
 * @param read is given those tables, and a clock that stands at that moment
 */
export async function readingAsAt<View>(
  reading: Reading,
  subjects: readonly string[],
  asAt: number,
  read: (then: Reading) => Promise<View>,
): Promise<View> {
  const around = [...subjects, CONSORTIUM_SUBJECT, ...(await subjectsOfActors(reading, subjects))];
  const acts = await actsUpTo(reading, [...new Set(around)], asAt);
  const database = openDatabase(":memory:");
  try {
    await migrate(database, reading.identity.chainId);
    await replay(database, acts.map(recordedAct), reading, reading.founding);
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

/** Who signed something there: their keys and names, and their words about their own acts, stand in their own histories. */
async function subjectsOfActors({ database }: Reading, subjects: readonly string[]): Promise<string[]> {
  const actors = database.selectFrom("acts").select("organisation").where("subject", "in", subjects).distinct();
  const found = await database.selectFrom("organisations").select("subject").where("number", "in", actors).execute();
  return found.map(({ subject }) => subject);
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
