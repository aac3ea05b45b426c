import type { PageRequest } from "../AuditReads.ts";
import { newestFirst } from "../paging.ts";
import type { Reading } from "../Reading.ts";
import type { Page } from "../views.ts";
import type { HistoryEntry } from "./ActView.ts";
import { historyEntries } from "./historyEntries.ts";

/** All acts, the last first. */
export function latestActs(reading: Reading, page: PageRequest): Promise<Page<HistoryEntry>> {
  const acts = (before: number, limit: number) =>
    reading.database
      .selectFrom("acts")
      .selectAll()
      .where("sequence", "<", before)
      .orderBy("sequence", "desc")
      .limit(limit)
      .execute();
  return newestFirst(page, acts, (shown) => historyEntries(reading, shown));
}

/** Acts recorded more than 14 days after they happened, the last recorded first. */
export function recordedLate(reading: Reading, page: PageRequest): Promise<Page<HistoryEntry>> {
  const acts = (before: number, limit: number) =>
    reading.database
      .selectFrom("lateRecords as l")
      .innerJoin("acts as a", "a.sequence", "l.sequence")
      .selectAll("a")
      .where("l.sequence", "<", before)
      .orderBy("l.sequence", "desc")
      .limit(limit)
      .execute();
  return newestFirst(page, acts, (shown) => historyEntries(reading, shown));
}

/** Acts that a later revocation put in question and that nobody has answered for yet, the last first. */
export function questionedActs(reading: Reading, page: PageRequest): Promise<Page<HistoryEntry>> {
  return withStanding(reading, ["questioned"], page);
}

/** Acts that their organisation affirmed after they had been put in question, or disowned; the last first. */
export function answeredActs(reading: Reading, page: PageRequest): Promise<Page<HistoryEntry>> {
  return withStanding(reading, ["affirmed", "disowned"], page);
}

function withStanding(reading: Reading, standings: readonly string[], page: PageRequest): Promise<Page<HistoryEntry>> {
  const acts = (before: number, limit: number) =>
    reading.database
      .selectFrom("questionedActs as q")
      .innerJoin("acts as a", "a.sequence", "q.sequence")
      .selectAll("a")
      .where("q.standing", "in", standings)
      .where("q.sequence", "<", before)
      .orderBy("q.sequence", "desc")
      .limit(limit)
      .execute();
  return newestFirst(page, acts, (shown) => historyEntries(reading, shown));
}
