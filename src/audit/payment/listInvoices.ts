import { sql } from "kysely";
import type { InvoiceFilter, PageRequest } from "../AuditReads.ts";
import { todayOf } from "../milestone/milestoneClock.ts";
import { limitOf, newestFirst, pageOf, positionOf, UnknownCursor } from "../paging.ts";
import type { Reading } from "../Reading.ts";
import type { Page } from "../views.ts";
import type { InvoiceView } from "./InvoiceView.ts";
import { invoiceViews } from "./invoiceViews.ts";

/** Invoices, the newest first; late ones by the day on which they should have been paid, the longest overdue first. */
export async function listInvoices(
  reading: Reading,
  filter: InvoiceFilter,
  page: PageRequest,
): Promise<Page<InvoiceView>> {
  return filter.status === "late" ? listLate(reading, filter, page) : listNewest(reading, filter, page);
}

function listNewest(reading: Reading, filter: InvoiceFilter, page: PageRequest): Promise<Page<InvoiceView>> {
  let query = parties(reading, filter);
  if (filter.status === "unpaid") query = query.where("unpaid", "=", 1);
  if (filter.status === "disputed") query = query.where("isDisputed", "=", 1);
  const invoices = (before: number, limit: number) =>
    query.where("sequence", "<", before).orderBy("sequence", "desc").limit(limit).execute();
  return newestFirst(page, invoices, (shown) => invoiceViews(reading, shown));
}

async function listLate(reading: Reading, filter: InvoiceFilter, page: PageRequest): Promise<Page<InvoiceView>> {
  const limit = limitOf(page);
  let query = parties(reading, filter).where("owing", "=", 1).where("payBy", "<", todayOf(reading.now()));
  const after = positionOf(page);
  if (after !== undefined) {
    if (after.length !== 2 || after.some((part) => typeof part !== "number"))
      throw new UnknownCursor(page.cursor ?? "");
    query = query.where(sql<boolean>`("payBy", "sequence") > (${sql.join(after)})`);
  }
  const rows = await query
    .orderBy("payBy")
    .orderBy("sequence")
    .limit(limit + 1)
    .execute();
  return pageOf(
    rows,
    limit,
    (row) => [row.payBy, row.sequence],
    (shown) => invoiceViews(reading, shown),
  );
}

function parties({ database }: Reading, filter: InvoiceFilter) {
  let query = database.selectFrom("invoices").selectAll();
  if (filter.buyer !== undefined) query = query.where("buyer", "=", filter.buyer);
  if (filter.supplier !== undefined) query = query.where("supplier", "=", filter.supplier);
  return query;
}
