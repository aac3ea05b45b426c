import { z } from "zod";
import { authorityField, filterForm, select, supplierField, words } from "../page/filterFields.ts";
import { listQuery, organisationNumber } from "../page/listQuery.ts";
import { definePage } from "../page/Page.ts";
import { pagingOf } from "../page/paging.ts";
import { paymentTabs } from "../page/tabs.ts";
import { shownPayment } from "./moneyTags.ts";

/** Payments, with their corrections and what the suppliers say to them. */
export const paymentsPage = definePage({
  path: "/payments",
  template: "payment/payments.njk",
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
