import type { AgreementFilter, PageRequest } from "../AuditReads.ts";
import { newestFirst } from "../paging.ts";
import { findProcurement } from "../procurement/findProcurement.ts";
import type { Reading } from "../Reading.ts";
import type { Page } from "../views.ts";
import { agreementRows } from "./agreementRows.ts";
import type { AgreementRow } from "./AgreementView.ts";

/** Agreements and offers, the newest first. */
export async function listAgreements(
  reading: Reading,
  filter: AgreementFilter,
  page: PageRequest,
): Promise<Page<AgreementRow>> {
  let query = reading.database.selectFrom("agreements").selectAll();
  if (filter.procurement !== undefined) {
    const procurement = await findProcurement(reading, filter.procurement);
    query = query.where("procurement", "=", procurement?.id ?? "");
  }
  if (filter.reference !== undefined) query = query.where("reference", "=", filter.reference);
  if (filter.buyer !== undefined) query = query.where("buyer", "=", filter.buyer);
  if (filter.supplier !== undefined) query = query.where("supplier", "=", filter.supplier);
  if (filter.state !== undefined) query = query.where("state", "=", filter.state);
  const agreements = (before: number, limit: number) =>
    query.where("sequence", "<", before).orderBy("sequence", "desc").limit(limit).execute();
  return newestFirst(page, agreements, (shown) => agreementRows(reading, shown));
}
