import { numberList } from "../../projection/jsonColumns.ts";
import type { Row } from "../../projection/schema.ts";
import type { Reading } from "../Reading.ts";
import { readingAsAt } from "../readingAsAt.ts";

type Procurement = Row<"procurements">;

/**
 * Reads a procurement, or what belongs to it, as it stood at a moment. Undefined if it was not opened by then.
 * @param asAt UTC seconds, included
 * @param read is given the tables as they were, and a clock that stands at that moment
 */
export async function readAsAt<View>(
  reading: Reading,
  procurement: Procurement,
  asAt: number,
  read: (then: Reading) => Promise<View>,
): Promise<View | undefined> {
  if (procurement.openedAt > asAt) return undefined;
  const { id, ocid } = procurement;
  return readingAsAt(reading, await subjectsAround(reading, procurement), asAt, async (then) => {
    // Given with all procurements in view; alone the same reference may look free.
    await then.database.updateTable("procurements").set({ ocid }).where("id", "=", id).execute();
    return read(then);
  });
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
  const numbers = [lead, ...numberList(members), ...numberList(suppliers), ...(await onceMembers(database, id))];
  if (notices.length > 0) numbers.push(...(await recorders.distinct().execute()).map(({ recordedBy }) => recordedBy));
  const parties = await database.selectFrom("organisations").select("subject").where("number", "in", numbers).execute();
  const others = [...plans.map((plan) => plan.id), ...notices.map(({ subject }) => subject)];
  return [id, ...others, ...parties.map(({ subject }) => subject)];
}

/** Members that an amendment of the opening may have left out since. */
async function onceMembers(database: Reading["database"], procurement: string): Promise<number[]> {
  const openings = database.selectFrom("openingVersions").select("members").where("procurement", "=", procurement);
  return (await openings.execute()).flatMap(({ members }) => numberList(members));
}
