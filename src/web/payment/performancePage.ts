import { z } from "zod";
import { definePage } from "../page/Page.ts";
import { paymentTabs } from "../page/tabs.ts";

/** How each authority pays, from its invoices and payments. */
export const performancePage = definePage({
  path: "/payment-performance",
  template: "payment/performance.njk",
  params: z.object({}),
  query: z.object({}),
  model: async ({ audit, ledger }) => ({
    title: "How authorities pay",
    section: "/milestones",
    tabs: paymentTabs("/payment-performance"),
    now: ledger.now(),
    rows: await audit.paymentPerformance(),
  }),
});
