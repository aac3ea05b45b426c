import { z } from "zod";
import { listQuery } from "../page/listQuery.ts";
import { definePage } from "../page/Page.ts";
import { pagingOf } from "../page/paging.ts";
import { auditTabs } from "../page/tabs.ts";
import { timelineOf } from "./timeline.ts";

/** Acts that were recorded more than 14 days after what they tell had happened. */
export const recordedLatePage = definePage({
  path: "/audit/recorded-late",
  template: "acts/acts.njk",
  params: z.object({}),
  query: z.object(listQuery),
  model: async ({ audit }, { query, search }) => {
    const list = await audit.recordedLate({ cursor: query.cursor });
    return {
      title: "Recorded late",
      section: "/audit",
      tabs: auditTabs("/audit/recorded-late"),
      lead: "Acts recorded more than 14 days after they happened. The day on which something happened is what its signer said; the time of recording is the ledger’s.",
      emptyWords: "Nothing was recorded late.",
      months: timelineOf(list.items),
      paging: pagingOf("/audit/recorded-late", search, list),
      csv: "/api/audit/late-records.csv",
      json: "/api/audit/late-records",
    };
  },
});
