import type { PageRequest, ProcurementFilter } from "../AuditReads.ts";
import { newestFirst } from "../paging.ts";
import type { Reading } from "../Reading.ts";
import type { Page } from "../views.ts";
import { alsoHas, rarestFirst } from "../wordFilter.ts";
import { procurementRows } from "./procurementRows.ts";
import type { ProcurementRow } from "./ProcurementView.ts";

/** Procurements, the newest first. Each way to ask walks an index of its own. */
export async function listProcurements(
  reading: Reading,
  filter: ProcurementFilter,
  page: PageRequest,
): Promise<Page<ProcurementRow>> {
  const end = (await lastOpenedBy(reading, filter.openedUntil)) + 1;
  const words = filter.text === undefined ? [] : await rarestFirst(reading, "procurements", filter.text);
  const procurements = async (before: number, limit: number) =>
    words === undefined ? [] : query(reading, filter, words, Math.min(before, end)).limit(limit).execute();
  return newestFirst(page, procurements, (shown) => procurementRows(reading, shown));
}

/** Procurements are opened in the order of time, so a last day is a last place in the list. */
async function lastOpenedBy({ database }: Reading, openedUntil: number | undefined): Promise<number> {
  if (openedUntil === undefined) return Number.MAX_SAFE_INTEGER - 1;
  const last = database.selectFrom("procurements").select("sequence").where("openedAt", "<=", openedUntil);
  const row = await last.orderBy("openedAt", "desc").orderBy("sequence", "desc").limit(1).executeTakeFirst();
  return row?.sequence ?? 0;
}

function query(reading: Reading, filter: ProcurementFilter, words: readonly string[], before: number) {
  const base = filtered(reading, filter);
  const [first, ...others] = words;
  if (first !== undefined) {
    return base
      .innerJoin("words as w", "w.id", "p.id")
      .where("w.list", "=", "procurements")
      .where("w.word", "=", first)
      .where("w.position", "<", before)
      .where(alsoHas(others))
      .orderBy("w.position", "desc");
  }
  const party = filter.supplier ?? filter.authority;
  if (party === undefined) return base.where("p.sequence", "<", before).orderBy("p.sequence", "desc");
  const walked = base
    .innerJoin("procurementParties as t", "t.procurement", "p.id")
    .where("t.organisation", "=", party)
    .where("t.role", "=", filter.supplier === undefined ? "authority" : "supplier")
    .where("t.sequence", "<", before)
    .orderBy("t.sequence", "desc");
  const inState = filter.state === undefined ? walked : walked.where("t.state", "=", filter.state);
  return filter.stage === undefined ? inState : inState.where("t.stage", "=", filter.stage);
}

/** Every condition, whichever index is walked. */
function filtered({ database }: Reading, filter: ProcurementFilter) {
  let query = database.selectFrom("procurements as p").selectAll("p");
  if (filter.state !== undefined) query = query.where("p.state", "=", filter.state);
  if (filter.stage !== undefined) query = query.where("p.stage", "=", filter.stage);
  if (filter.openedFrom !== undefined) query = query.where("p.openedAt", ">=", filter.openedFrom);
  for (const [party, role] of [
    [filter.authority, "authority"],
    [filter.supplier, "supplier"],
  ] as const) {
    if (party === undefined) continue;
    query = query.where((eb) =>
      eb.exists(
        eb
          .selectFrom("procurementParties as q")
          .select("q.role")
          .where("q.organisation", "=", party)
          .where("q.role", "=", role)
          .whereRef("q.sequence", "=", "p.sequence"),
      ),
    );
  }
  return query;
}
