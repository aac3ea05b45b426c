import { sql } from "kysely";
import { z } from "zod";
import { londonDayLater } from "../../domain/londonTime.ts";
import type { Row } from "../../projection/schema.ts";
import type { MilestoneFilter, PageRequest } from "../AuditReads.ts";
import { limitOf, pageOf, positionOf, UnknownCursor } from "../paging.ts";
import type { Reading } from "../Reading.ts";
import type { Page } from "../views.ts";
import { todayOf } from "./milestoneClock.ts";
import { milestoneRows } from "./milestoneRows.ts";
import type { MilestoneRow } from "./MilestoneView.ts";

const DEFAULT_WITHIN_DAYS = 30;
const place = z.tuple([z.number(), z.string(), z.number()]);

/** Whose turn each status is about. */
const TURN = { due: "delivery", late: "delivery", "decision-late": "decision", "payment-late": "payment" } as const;

/** Milestones, the soonest first: by due date, or with a status by the last day for what is awaited. */
export async function listMilestones(
  reading: Reading,
  filter: MilestoneFilter,
  page: PageRequest,
): Promise<Page<MilestoneRow>> {
  const limit = limitOf(page);
  const by = filter.status === undefined ? "dueOn" : "awaitsUntil";
  let query = reading.database.selectFrom("milestones").selectAll();
  if (filter.buyer !== undefined) query = query.where("buyer", "=", filter.buyer);
  if (filter.supplier !== undefined) query = query.where("supplier", "=", filter.supplier);
  if (filter.status !== undefined) {
    const today = todayOf(reading.now());
    query = query.where("awaits", "=", TURN[filter.status]);
    query = filter.status === "due" ? query.where(by, ">=", today) : query.where(by, "<", today);
    if (filter.status === "due")
      query = query.where(by, "<=", londonDayLater(today, { days: filter.withinDays ?? DEFAULT_WITHIN_DAYS }));
  }
  const after = placeAfter(page);
  if (after !== undefined) {
    query = query.where(sql<boolean>`(${sql.ref(by)}, "agreement", "number") > (${sql.join(after)})`);
  }
  const rows = await query
    .orderBy(by)
    .orderBy("agreement")
    .orderBy("number")
    .limit(limit + 1)
    .execute();
  const placeOf = (row: Row<"milestones">) => [row[by], row.agreement, row.number];
  return pageOf(rows, limit, placeOf, (shown) => milestoneRows(reading, shown));
}

function placeAfter(page: PageRequest): z.infer<typeof place> | undefined {
  const position = positionOf(page);
  if (position === undefined) return undefined;
  const parsed = place.safeParse(position);
  if (!parsed.success) throw new UnknownCursor(page.cursor ?? "");
  return parsed.data;
}
