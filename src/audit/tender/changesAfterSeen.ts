import { sentenceText } from "../../domain/acts/Sentence.ts";
import { londonDaysApart } from "../../domain/londonTime.ts";
import type { Row } from "../../projection/schema.ts";
import { describeActs } from "../acts/describeActs.ts";
import type { PageRequest } from "../AuditReads.ts";
import { contentUnder } from "../contentUnder.ts";
import { Lookups } from "../Lookups.ts";
import { moment, momentOrNull } from "../moments.ts";
import { newestFirst } from "../paging.ts";
import type { ChangeAfterSeen } from "../population/AuditView.ts";
import type { Reading } from "../Reading.ts";
import type { Page } from "../views.ts";
import { compareVersions } from "./versionDiff.ts";

type Version = Row<"tenderVersions">;
type Change = Row<"tenderChanges">;

/**
 * Acts that changed a tender after bidders had seen it, the last first: amendments, a new tender after a withdrawn one,
 * withdrawals and cancellations; each with what it changed and what it did to the deadline.
 */
export function changesAfterSeen(reading: Reading, page: PageRequest): Promise<Page<ChangeAfterSeen>> {
  const changes = (before: number, limit: number) =>
    reading.database
      .selectFrom("tenderChanges")
      .selectAll()
      .where("sequence", "<", before)
      .orderBy("sequence", "desc")
      .limit(limit)
      .execute();
  return newestFirst(page, changes, (shown) => changeViews(reading, shown));
}

async function changeViews(reading: Reading, changes: readonly Change[]): Promise<ChangeAfterSeen[]> {
  const lookups = new Lookups(reading).procurements(...changes.map(({ procurement }) => procurement));
  await lookups.acts(...changes.map(({ actHash }) => actHash)).load();
  return Promise.all(changes.map((change) => changeView(reading, change, lookups)));
}

async function changeView(reading: Reading, change: Change, lookups: Lookups): Promise<ChangeAfterSeen> {
  const { differences, documents, notWhole } = await whatChanged(reading, change);
  const changed = documents.filter((document) => document.change !== "identical");
  return {
    procurement: lookups.procurement(change.procurement),
    act: lookups.act(change.actHash),
    description: await descriptionOf(reading, change),
    version: change.version,
    ...effectOnDeadline(change),
    changed: differences.map(({ label }) => label),
    documentsChanged: changed.length,
    documents: changed,
    notWhole,
  };
}

function effectOnDeadline({ time, deadlineBefore, deadlineAfter }: Change) {
  const days = (from: number, to: number) => Math.round(londonDaysApart(from, to) * 10) / 10;
  const moved = deadlineAfter === null ? null : deadlineAfter - deadlineBefore;
  return {
    daysBeforeDeadline: days(time, deadlineBefore),
    deadlineBefore: moment(deadlineBefore),
    deadlineAfter: momentOrNull(deadlineAfter),
    effect: effectOf(moved),
    daysMoved: deadlineAfter === null ? null : days(deadlineBefore, deadlineAfter),
    daysLeft: deadlineAfter === null ? null : days(time, deadlineAfter),
  };
}

function effectOf(moved: number | null): ChangeAfterSeen["effect"] {
  if (moved === null) return "ended";
  if (moved === 0) return "same";
  return moved > 0 ? "longer" : "shorter";
}

async function whatChanged(reading: Reading, { procurement, version, deadlineAfter }: Change) {
  const [before, after] = await Promise.all([version - 1, version].map((one) => versionOf(reading, procurement, one)));
  if (deadlineAfter === null || before === undefined || after === undefined)
    return { differences: [], documents: [], notWhole: [] };
  const { currency } = await reading.database
    .selectFrom("procurements")
    .select("currency")
    .where("id", "=", procurement)
    .executeTakeFirstOrThrow();
  return compareVersions(reading, currency, before, after);
}

async function descriptionOf(reading: Reading, { sequence }: Change): Promise<string> {
  const act = await reading.database
    .selectFrom("acts")
    .selectAll()
    .where("sequence", "=", sequence)
    .executeTakeFirstOrThrow();
  const sentences = await describeActs(reading, [act], [await contentUnder(reading, act.content)]);
  return sentences.map(({ sentence }) => sentenceText(sentence)).join(" ");
}

function versionOf({ database }: Reading, procurement: string, version: number): Promise<Version | undefined> {
  return database
    .selectFrom("tenderVersions")
    .selectAll()
    .where("procurement", "=", procurement)
    .where("version", "=", version)
    .executeTakeFirst();
}
