import { z } from "zod";
import { listQuery } from "../page/listQuery.ts";
import { definePage } from "../page/Page.ts";
import { pagingOf } from "../page/paging.ts";
import { auditTabs } from "../page/tabs.ts";

/** Documents of tenders that were added, removed or replaced under the same title, told by their digests. */
export const documentsChangedPage = definePage({
  path: "/audit/documents-changed",
  template: "tender/documents-changed.njk",
  params: z.object({}),
  query: z.object(listQuery),
  model: async ({ audit }, { query, search }) => {
    const list = await audit.changesAfterSeen({ cursor: query.cursor });
    return {
      title: "Documents changed",
      section: "/audit",
      tabs: auditTabs("/audit/documents-changed"),
      changes: list.items.filter(({ documents, notWhole }) => documents.length + notWhole.length > 0),
      paging: pagingOf("/audit/documents-changed", search, list),
    };
  },
});
