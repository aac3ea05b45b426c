import { findProcurement } from "../procurements/findProcurement.ts";
import { limitOf, numberAfter, pageOf } from "../paging.ts";
import type { Reading } from "../Reading.ts";
import type { AgreementFilter, PageRequest } from "../views.ts";
import type { AgreementRow } from "../views/AgreementView.ts";
import type { Page } from "../views/common.ts";
import { agreementRows } from "./agreementRows.ts";

/** Agreements and offers, the newest first. */
export async function listAgreements(
  reading: Reading,
  filter: AgreementFilter,
  page: PageRequest,
): Promise<Page<AgreementRow>> {
  const limit = limitOf(page);
  const after = numberAfter(page) ?? Number.MAX_SAFE_INTEGER;
  let query = reading.database.selectFrom("agreements").selectAll().where("sequence", "<", after);
  if (filter.procurement !== undefined) {
    const procurement = await findProcurement(reading, filter.procurement);
    query = query.where("procurement", "=", procurement?.id ?? "");
  }
  if (filter.reference !== undefined) query = query.where("reference", "=", filter.reference);
  if (filter.buyer !== undefined) query = query.where("buyer", "=", filter.buyer);
  if (filter.supplier !== undefined) query = query.where("supplier", "=", filter.supplier);
  if (filter.state !== undefined) query = query.where("state", "=", filter.state);
  const rows = await query
    .orderBy("sequence", "desc")
    .limit(limit + 1)
    .execute();
  return pageOf(
    rows,
    limit,
    (row) => [row.sequence],
    (shown) => agreementRows(reading, shown),
  );
}
