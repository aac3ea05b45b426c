import type { PageRequest, PlanFilter } from "../AuditReads.ts";
import { todayOf } from "../milestone/milestoneClock.ts";
import { limitOf, numberAfter, pageOf } from "../paging.ts";
import type { Reading } from "../Reading.ts";
import type { Page } from "../views.ts";
import { alsoHas, rarestFirst } from "../wordFilter.ts";
import { planRows } from "./planRows.ts";
import type { PlanRow } from "./PlanView.ts";

/** Plans, the newest first. */
export async function listPlans(reading: Reading, filter: PlanFilter, page: PageRequest): Promise<Page<PlanRow>> {
  const limit = limitOf(page);
  const after = numberAfter(page) ?? Number.MAX_SAFE_INTEGER;
  const words = filter.text === undefined ? [] : await rarestFirst(reading, "plans", filter.text);
  if (words === undefined) return { items: [], next: null };
  let query = reading.database
    .selectFrom("plans as p")
    .selectAll("p")
    .limit(limit + 1);
  if (filter.authority !== undefined) query = query.where("p.owner", "=", filter.authority);
  if (filter.state !== undefined) query = query.where("p.state", "=", filter.state);
  if (filter.toCome === true) {
    const today = todayOf(reading.now());
    query = query.where((plan) => plan.or([plan("p.startsOn", "=", 0), plan("p.startsOn", ">=", today)]));
  }
  const [first, ...others] = words;
  const ordered =
    first === undefined
      ? query.where("p.sequence", "<", after).orderBy("p.sequence", "desc")
      : query
          .innerJoin("words as w", "w.id", "p.id")
          .where("w.list", "=", "plans")
          .where("w.word", "=", first)
          .where("w.position", "<", after)
          .where(alsoHas(others))
          .orderBy("w.position", "desc");
  return pageOf(
    await ordered.execute(),
    limit,
    (plan) => [plan.sequence],
    (plans) => planRows(reading, plans),
  );
}
