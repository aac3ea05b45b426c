import type { HistoryOptions } from "../AuditReads.ts";
import { moment } from "../moments.ts";
import type { Reading } from "../Reading.ts";
import type { History } from "./ActView.ts";
import { historyEntries } from "./historyEntries.ts";
import { type HistoryActs, readHistory } from "./readHistory.ts";

/** A history as acts in order; undefined where there is no such subject. */
export function historyOf(reading: Reading, asked: string, options: HistoryOptions): Promise<History | undefined> {
  return readHistory(reading, asked, options, async (then, history) => ({
    ...factsOf(history),
    entries: await historyEntries(then, history.acts),
  }));
}

/** What is true of a history as a whole, however much of it is shown. */
export function factsOf({ subject, title, asAt, effective, own }: HistoryActs): Omit<History, "entries"> {
  return {
    ...{ subject, title, effective },
    asAt: asAt === undefined ? null : moment(asAt),
    head: (effective ? undefined : own.at(-1)?.subjectHead) ?? null,
    count: own.length,
  };
}
