import type { Row } from "../../projection/schema.ts";
import { evidenceRows } from "../evidence/evidenceRows.ts";
import { newestFirst } from "../paging.ts";
import type { Reading } from "../Reading.ts";
import type { PageRequest } from "../AuditReads.ts";
import type { EvidenceRow } from "../evidence/EvidenceView.ts";
import type { Page } from "../views.ts";

/** Publications of member authorities that no procurement is linked to, each by its first recording, newest first. */
export function unlinkedNotices(reading: Reading, limit: number, before?: number): Promise<Row<"evidence">[]> {
  return unlinked(reading)
    .selectAll("e")
    .where("p.firstSequence", "<", before ?? Number.MAX_SAFE_INTEGER)
    .orderBy("p.firstSequence", "desc")
    .limit(limit)
    .execute();
}

export async function countUnlinkedNotices(reading: Reading): Promise<number> {
  const { count } = await unlinked(reading)
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .executeTakeFirstOrThrow();
  return Number(count);
}

export function listUnlinkedNotices(reading: Reading, page: PageRequest): Promise<Page<EvidenceRow>> {
  const notices = (before: number, limit: number) => unlinkedNotices(reading, limit, before);
  return newestFirst(page, notices, (shown) => evidenceRows(reading, shown));
}

function unlinked({ database }: Reading) {
  return database
    .selectFrom("processes as p")
    .innerJoin("evidence as e", "e.sequence", "p.firstSequence")
    .where("p.isMember", "=", 1)
    .where("p.links", "=", 0)
    .where("p.firstSequence", ">", 0);
}
