import { z } from "zod";
import { timelineOf } from "../acts/timeline.ts";
import { listQuery } from "../page/listQuery.ts";
import { definePage } from "../page/Page.ts";
import { pagingOf } from "../page/paging.ts";
import { auditTabs } from "../page/tabs.ts";

/** Acts whose key was later revoked since an earlier time, and which nobody has answered for yet. */
export const questionedPage = definePage({
  path: "/audit/questioned",
  template: "acts/acts.njk",
  params: z.object({}),
  query: z.object(listQuery),
  model: async ({ audit }, { query, search }) => {
    const list = await audit.questionedActs({ cursor: query.cursor });
    const answered = await audit.answeredActs({});
    return {
      title: "Questioned acts",
      section: "/audit",
      tabs: auditTabs("/audit/questioned"),
      lead: "Signed by a key that was later revoked since an earlier time. Each stays questioned until another key of the same organisation affirms or disowns it.",
      emptyWords: "No act is questioned.",
      months: timelineOf(list.items),
      paging: pagingOf("/audit/questioned", search, list),
      csv: "/api/audit/questioned.csv",
      json: "/api/audit/questioned",
      more: {
        title: "Answered for since",
        lead: "Affirmed acts count as before. Disowned ones are not rolled back: their organisation says that they are not its own.",
        months: timelineOf(answered.items),
        csv: "/api/audit/answered.csv",
        json: "/api/audit/answered",
      },
    };
  },
});
