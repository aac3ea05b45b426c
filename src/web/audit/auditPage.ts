import { z } from "zod";
import { definePage } from "../page/Page.ts";
import { auditTabs } from "../page/tabs.ts";
import { ledgerNote } from "../verification/verification.ts";

/** "Is this all?": everything counted and summed over one list, stamped with the ledger's head. */
export const auditPage = definePage({
  path: "/audit",
  template: "audit/audit.njk",
  params: z.object({}),
  query: z.object({}),
  model: async ({ audit, verification }) => {
    const population = await audit.population();
    return {
      title: "Is this all?",
      section: "/audit",
      tabs: auditTabs("/audit"),
      population,
      verified: ledgerNote(verification.at(), population.stamp.sequence),
    };
  },
});
