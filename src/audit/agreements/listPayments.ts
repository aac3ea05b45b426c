import { limitOf, numberAfter, pageOf } from "../paging.ts";
import type { Reading } from "../Reading.ts";
import type { PageRequest, PaymentFilter } from "../views.ts";
import type { PaymentView } from "../views/AgreementView.ts";
import type { Page } from "../views/common.ts";
import { paymentViews } from "./paymentViews.ts";

/** Payments, the last recorded first. */
export async function listPayments(
  reading: Reading,
  filter: PaymentFilter,
  page: PageRequest,
): Promise<Page<PaymentView>> {
  const limit = limitOf(page);
  const after = numberAfter(page) ?? Number.MAX_SAFE_INTEGER;
  let query = reading.database.selectFrom("payments").selectAll().where("sequence", "<", after);
  if (filter.buyer !== undefined) query = query.where("buyer", "=", filter.buyer);
  if (filter.supplier !== undefined) query = query.where("supplier", "=", filter.supplier);
  if (filter.status !== undefined) query = query.where(filter.status, "=", 1);
  const rows = await query
    .orderBy("sequence", "desc")
    .limit(limit + 1)
    .execute();
  return pageOf(
    rows,
    limit,
    (row) => [row.sequence],
    (shown) => paymentViews(reading, shown),
  );
}
