import { z } from "zod";
import { definePage } from "../page/Page.ts";
import { auditTabs } from "../page/tabs.ts";

/** Notices of members without a procurement, and procurements without the notice that their ground calls for. */
export const notHerePage = definePage({
  path: "/audit/not-here",
  template: "evidence/not-here.njk",
  params: z.object({}),
  query: z.object({}),
  model: async ({ audit }) => ({
    title: "What is not here",
    section: "/audit",
    tabs: auditTabs("/audit/not-here"),
    it: await audit.notHere(),
  }),
});
