import type { PageRequest } from "../../../audit/AuditReads.ts";
import type { Page } from "../../../audit/views.ts";

/** More than this nobody looks through; a name typed into the search finds the rest. */
const MOST = 500;

/** The rows of a list, page by page. */
export async function allRows<Row>(list: (page: PageRequest) => Promise<Page<Row>>): Promise<Row[]> {
  const rows: Row[] = [];
  let cursor: string | undefined;
  do {
    const page = await list({ cursor, limit: 100 });
    rows.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined && rows.length < MOST);
  return rows;
}
