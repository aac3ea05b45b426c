import type { Row } from "../../projection/schema.ts";
import { describeActs } from "../acts/describeActs.ts";
import { contentUnder } from "../contentUnder.ts";
import { Lookups } from "../Lookups.ts";
import { moment } from "../moments.ts";
import { limitOf, numberAfter, pageOf } from "../paging.ts";
import type { Reading } from "../Reading.ts";
import type { PageRequest } from "../views.ts";
import type { ChangeAfterSeen } from "../views/AuditView.ts";
import type { Page } from "../views/common.ts";
import { compareVersions } from "./versionDiff.ts";

type Version = Row<"tenderVersions">;

const DAY = 86_400;

/** Amendments of published tenders, the last first, each with what it changed and what it did to the deadline. */
export async function changesAfterSeen(reading: Reading, page: PageRequest): Promise<Page<ChangeAfterSeen>> {
  const limit = limitOf(page);
  const rows = await reading.database
    .selectFrom("tenderVersions")
    .selectAll()
    .where("amends", "=", 1)
    .where("sequence", "<", numberAfter(page) ?? Number.MAX_SAFE_INTEGER)
    .orderBy("sequence", "desc")
    .limit(limit + 1)
    .execute();
  return pageOf(
    rows,
    limit,
    (row) => [row.sequence],
    (shown) => changeViews(reading, shown),
  );
}

async function changeViews(reading: Reading, versions: readonly Version[]): Promise<ChangeAfterSeen[]> {
  const lookups = new Lookups(reading).procurements(...versions.map(({ procurement }) => procurement));
  await lookups.acts(...versions.map(({ actHash }) => actHash)).load();
  const views = await Promise.all(versions.map((version) => changeView(reading, version, lookups)));
  return views.filter((view) => view !== undefined);
}

async function changeView(reading: Reading, after: Version, lookups: Lookups): Promise<ChangeAfterSeen | undefined> {
  const before = await versionBefore(reading, after);
  const act = await reading.database
    .selectFrom("acts")
    .selectAll()
    .where("sequence", "=", after.sequence)
    .executeTakeFirst();
  if (before === undefined || act === undefined) return undefined;
  const { currency } = await reading.database
    .selectFrom("procurements")
    .select("currency")
    .where("id", "=", after.procurement)
    .executeTakeFirstOrThrow();
  const { differences, documents } = await compareVersions(reading, currency, before, after);
  const [description] = await describeActs(reading, [act], [await contentUnder(reading, act.content)]);
  return {
    procurement: lookups.procurement(after.procurement),
    act: lookups.act(after.actHash),
    description: description ?? act.kind,
    version: after.version,
    daysBeforeDeadline: Math.round(((before.deadline - after.time) / DAY) * 10) / 10,
    deadlineBefore: moment(before.deadline),
    deadlineAfter: moment(after.deadline),
    changed: differences.map(({ label }) => label),
    documentsChanged: documents.filter(({ change }) => change !== "identical").length,
  };
}

function versionBefore({ database }: Reading, { procurement, version }: Version): Promise<Version | undefined> {
  return database
    .selectFrom("tenderVersions")
    .selectAll()
    .where("procurement", "=", procurement)
    .where("version", "=", version - 1)
    .executeTakeFirst();
}
