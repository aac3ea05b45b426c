import type { AgreementFilter, PageRequest } from "../AuditReads.ts";
import { newestFirst } from "../paging.ts";
import { findProcurement } from "../procurement/findProcurement.ts";
import type { Reading } from "../Reading.ts";
import type { Page } from "../views.ts";
import { alsoHas, rarestFirst } from "../wordFilter.ts";
import { agreementRows } from "./agreementRows.ts";
import type { AgreementRow } from "./AgreementView.ts";

/** Agreements and offers, the newest first. */
export async function listAgreements(
  reading: Reading,
  filter: AgreementFilter,
  page: PageRequest,
): Promise<Page<AgreementRow>> {
  const { reference, buyer, supplier, state } = filter;
  let query = reading.database.selectFrom("agreements").selectAll();
  if (filter.text !== undefined) query = query.where("id", "in", await withWords(reading, filter.text));
  if (filter.procurement !== undefined) {
    const procurement = await findProcurement(reading, filter.procurement);
    query = query.where("procurement", "=", procurement?.id ?? "");
  }
  if (reference !== undefined) query = query.where("reference", "=", reference);
  if (buyer !== undefined) query = query.where("buyer", "=", buyer);
  if (supplier !== undefined) query = query.where("supplier", "=", supplier);
  if (state !== undefined) query = query.where("state", "=", state);
  const agreements = (before: number, limit: number) =>
    query.where("sequence", "<", before).orderBy("sequence", "desc").limit(limit).execute();
  return newestFirst(page, agreements, (shown) => agreementRows(reading, shown));
}

/** Ids of the agreements in which all words occur. */
async function withWords(reading: Reading, text: string) {
  const [first = "", ...others] = (await rarestFirst(reading, "agreements", text)) ?? [];
  const found = reading.database.selectFrom("words as w").select("w.id").where("w.list", "=", "agreements");
  return found.where("w.word", "=", first).where(alsoHas(others));
}
