import { z } from "zod";
import { listQuery } from "../page/listQuery.ts";
import { definePage } from "../page/Page.ts";
import { pagingOf } from "../page/paging.ts";
import { auditTabs } from "../page/tabs.ts";

/** Acts that changed a tender after bidders had seen it, and what that did to the deadline. */
export const changesAfterSeenPage = definePage({
  path: "/audit/changes-after-seen",
  template: "tender/changes-after-seen.njk",
  params: z.object({}),
  query: z.object(listQuery),
  model: async ({ audit }, { query, search }) => {
    const list = await audit.changesAfterSeen({ cursor: query.cursor });
    return {
      title: "Changed after bidders saw it",
      section: "/audit",
      tabs: auditTabs("/audit/changes-after-seen"),
      changes: list.items,
      paging: pagingOf("/audit/changes-after-seen", search, list),
    };
  },
});
