import { z } from "zod";
import { timelineEntry } from "../acts/timeline.ts";
import { definePage } from "../page/Page.ts";
import { stateTag } from "../page/tags.ts";
import { stageWords } from "../procurement/stages.ts";
import { ledgerNote } from "../verification/verification.ts";
import type { WebServices } from "../WebServices.ts";

/** What this is, what is coming, what goes on, what was done last. */
export const homePage = definePage({
  path: "/",
  template: "home/home.njk",
  params: z.object({}),
  query: z.object({}),
  model: async (services) => {
    const { audit, verification, ledger } = services;
    const [plans, procurements, latest, counts] = await Promise.all([
      audit.listPlans({ state: "planned", toCome: true }, { limit: 6 }),
      audit.listProcurements({}, { limit: 6 }),
      audit.latestActs({ limit: 8 }),
      countsOf(services),
    ]);
    return {
      title: "The shared procurement record",
      hidesSearch: true,
      plans: plans.items,
      procurements: procurements.items.map((row) => ({
        ...row,
        tag: stateTag("procurement", row.state),
        stageWords: stageWords(row, ledger.now()),
      })),
      latest: latest.items.map(timelineEntry),
      counts,
      verified: ledgerNote(verification.at(), latest.items[0]?.sequence ?? 0),
    };
  },
});

async function countsOf({ audit }: WebServices) {
  const population = await audit.population();
  return [
    { label: "Plans", value: population.plans, href: "/plans" },
    { label: "Procurements", value: population.procurements, href: "/procurements" },
    { label: "Agreements", value: population.agreements, href: "/agreements" },
    { label: "Notices as evidence", value: population.evidence, href: "/evidence" },
    { label: "Acts in all", value: population.stamp.sequence, href: "/audit/acts" },
  ].map((count) => ({ ...count, value: count.value.toLocaleString("en-GB") }));
}
