import type { PageRequest, PaymentFilter } from "../AuditReads.ts";
import { newestFirst } from "../paging.ts";
import type { Reading } from "../Reading.ts";
import type { Page } from "../views.ts";
import type { PaymentView } from "./PaymentView.ts";
import { paymentViews } from "./paymentViews.ts";

/** Payments, the last recorded first. */
export function listPayments(reading: Reading, filter: PaymentFilter, page: PageRequest): Promise<Page<PaymentView>> {
  let query = reading.database.selectFrom("payments").selectAll();
  if (filter.buyer !== undefined) query = query.where("buyer", "=", filter.buyer);
  if (filter.supplier !== undefined) query = query.where("supplier", "=", filter.supplier);
  if (filter.status !== undefined) query = query.where(filter.status, "=", 1);
  const payments = (before: number, limit: number) =>
    query.where("sequence", "<", before).orderBy("sequence", "desc").limit(limit).execute();
  return newestFirst(page, payments, (shown) => paymentViews(reading, shown));
}
