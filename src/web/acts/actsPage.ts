import { z } from "zod";
import { listQuery } from "../page/listQuery.ts";
import { definePage } from "../page/Page.ts";
import { pagingOf } from "../page/paging.ts";
import { auditTabs } from "../page/tabs.ts";
import { timelineOf } from "./timeline.ts";

/** The whole history of the ledger, newest first. */
export const actsPage = definePage({
  path: "/audit/acts",
  template: "acts/acts.njk",
  params: z.object({}),
  query: z.object(listQuery),
  model: async ({ audit }, { query, search }) => {
    const list = await audit.latestActs({ cursor: query.cursor, limit: 25 });
    return {
      title: "All acts",
      section: "/audit",
      tabs: auditTabs("/audit/acts"),
      lead: "Everything that was ever recorded here, newest first. Numbers are without gaps.",
      emptyWords: "Nothing is recorded yet.",
      months: timelineOf(list.items),
      paging: pagingOf("/audit/acts", search, list),
      csv: "/api/acts.csv",
      json: "/api/acts",
    };
  },
});
