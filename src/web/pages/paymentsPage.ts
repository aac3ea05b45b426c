import { z } from "zod";
import { authorityField, filterForm, select, supplierField, words } from "../models/filterFields.ts";
import { listQuery, organisationNumber } from "../models/listQuery.ts";
import { shownPayment } from "../models/milestones.ts";
import { pagingOf } from "../models/paging.ts";
import { paymentTabs } from "../models/tabs.ts";
import { definePage } from "../Page.ts";

/** Payments, with their corrections and what the suppliers say to them. */
export const paymentsPage = definePage({
  path: "/payments",
  template: "payments.njk",
  params: z.object({}),
  query: z.object({
    ...listQuery,
    buyer: organisationNumber,
    supplier: organisationNumber,
    status: z.enum(["contested", "corrected"]).optional(),
  }),
  model: async ({ audit }, { query, search }) => {
    const { cursor, ...filter } = query;
    const [list, authorities, suppliers] = await Promise.all([
      audit.listPayments(filter, { cursor }),
      authorityField(audit, "buyer", "Payer"),
      supplierField(audit),
    ]);
    const statuses = select("status", "Show", words("contested", "corrected"));
    return {
      title: "Payments",
      section: "/milestones",
      tabs: paymentTabs("/payments"),
      payments: list.items.map(shownPayment),
      paging: pagingOf("/payments", search, list),
      form: filterForm("/payments", search, [statuses, authorities, suppliers]),
    };
  },
});
