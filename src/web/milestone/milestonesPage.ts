import { z } from "zod";
import { authorityField, filterForm, select, supplierField } from "../page/filterFields.ts";
import { listQuery, organisationNumber } from "../page/listQuery.ts";
import { definePage } from "../page/Page.ts";
import { pagingOf } from "../page/paging.ts";
import { paymentTabs } from "../page/tabs.ts";
import { shownMilestone } from "./milestones.ts";

const STATUSES = [
  { value: "due", text: "Due within 30 days" },
  { value: "late", text: "Delivery is late" },
  { value: "decision-late", text: "Decision is late" },
  { value: "payment-late", text: "Payment is late" },
];

const HEADINGS = {
  all: "Milestones",
  due: "Milestones due within 30 days",
  late: "Milestones with a late delivery",
  "decision-late": "Milestones with a late decision",
  "payment-late": "Milestones with a late payment",
} as const;

/** What is due and what is late, soonest first. Late is derived from the ledger's time, never an entry. */
export const milestonesPage = definePage({
  path: "/milestones",
  template: "milestone/milestones.njk",
  params: z.object({}),
  query: z.object({
    ...listQuery,
    buyer: organisationNumber,
    supplier: organisationNumber,
    status: z.enum(["due", "late", "decision-late", "payment-late"]).optional(),
  }),
  model: async ({ audit, ledger }, { query, search }) => {
    const { cursor, ...filter } = query;
    const [list, authorities, suppliers] = await Promise.all([
      audit.listMilestones(filter, { cursor }),
      authorityField(audit, "buyer", "Buyer"),
      supplierField(audit),
    ]);
    return {
      title: HEADINGS[query.status ?? "all"],
      hasStatus: query.status !== undefined,
      section: "/milestones",
      tabs: paymentTabs("/milestones"),
      now: ledger.now(),
      milestones: list.items.map(shownMilestone),
      paging: pagingOf("/milestones", search, list),
      form: filterForm("/milestones", search, [select("status", "Show", STATUSES), authorities, suppliers]),
    };
  },
});
