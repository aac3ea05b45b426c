import type { EvidenceFilter, PageRequest } from "../AuditReads.ts";
import { newestFirst } from "../paging.ts";
import type { Reading } from "../Reading.ts";
import type { Page } from "../views.ts";
import { alsoHas, rarestFirst } from "../wordFilter.ts";
import { evidenceRows } from "./evidenceRows.ts";
import type { EvidenceRow } from "./EvidenceView.ts";
import { processNamed } from "./processNamed.ts";

/** Recorded notices, the last recorded first. */
export async function listEvidence(
  reading: Reading,
  filter: EvidenceFilter,
  page: PageRequest,
): Promise<Page<EvidenceRow>> {
  const words = filter.text === undefined ? [] : await rarestFirst(reading, "notices", filter.text);
  const notices = async (before: number, limit: number) =>
    words === undefined ? [] : query(reading, filter, words, before).limit(limit).execute();
  return newestFirst(page, notices, (shown) => evidenceRows(reading, shown));
}

/** The releases that name this authority as a buyer, one of several or alone. */
function naming(database: Reading["database"], buyer: number) {
  return database
    .selectFrom("noticeBuyers as b")
    .innerJoin("organisationIdentifiers as i", "i.digest", "b.digest")
    .select("b.sequence")
    .where("i.number", "=", buyer);
}

function query({ database }: Reading, filter: EvidenceFilter, words: readonly string[], before: number) {
  let base = database.selectFrom("evidence as e").selectAll("e");
  if (filter.ocid !== undefined) base = base.where("e.process", "=", processNamed(filter.ocid) ?? "");
  if (filter.buyer !== undefined) base = base.where("e.sequence", "in", naming(database, filter.buyer));
  if (filter.noticeType !== undefined) base = base.where("e.noticeType", "=", filter.noticeType);
  const [first, ...others] = words;
  if (first === undefined) return base.where("e.sequence", "<", before).orderBy("e.sequence", "desc");
  return base
    .innerJoin("words as w", "w.position", "e.sequence")
    .where("w.list", "=", "notices")
    .where("w.word", "=", first)
    .where("w.position", "<", before)
    .where(alsoHas(others))
    .orderBy("w.position", "desc");
}
