import { z } from "zod";
import { listQuery } from "../page/listQuery.ts";
import { definePage } from "../page/Page.ts";
import { pagingOf } from "../page/paging.ts";
import { auditTabs } from "../page/tabs.ts";

/** Of every agreement: agreed, accepted, invoiced and paid, with the acts that explain each difference. */
export const threeWayPage = definePage({
  path: "/audit/three-way",
  template: "audit/three-way.njk",
  params: z.object({}),
  query: z.object(listQuery),
  model: async ({ audit }, { query, search }) => {
    const list = await audit.listThreeWay({ cursor: query.cursor });
    return {
      title: "Did we pay what we agreed?",
      section: "/audit",
      tabs: auditTabs("/audit/three-way"),
      tables: list.items,
      paging: pagingOf("/audit/three-way", search, list),
    };
  },
});
