import { z } from "zod";
import { authorityField, filterForm, select, supplierField } from "../page/filterFields.ts";
import { listQuery, organisationNumber } from "../page/listQuery.ts";
import { definePage } from "../page/Page.ts";
import { pagingOf } from "../page/paging.ts";
import { paymentTabs } from "../page/tabs.ts";
import { shownInvoice } from "./moneyTags.ts";

const STATUSES = [
  { value: "unpaid", text: "Not paid in full" },
  { value: "late", text: "Late" },
  { value: "disputed", text: "Disputed" },
];

/** Invoices of suppliers, with what was received, disputed and paid. */
export const invoicesPage = definePage({
  path: "/invoices",
  template: "payment/invoices.njk",
  params: z.object({}),
  query: z.object({
    ...listQuery,
    buyer: organisationNumber,
    supplier: organisationNumber,
    status: z.enum(["unpaid", "late", "disputed"]).optional(),
  }),
  model: async ({ audit }, { query, search }) => {
    const { cursor, ...filter } = query;
    const [list, authorities, suppliers] = await Promise.all([
      audit.listInvoices(filter, { cursor }),
      authorityField(audit, "buyer", "Buyer"),
      supplierField(audit),
    ]);
    return {
      title: "Invoices",
      section: "/milestones",
      tabs: paymentTabs("/invoices"),
      invoices: list.items.map(shownInvoice),
      paging: pagingOf("/invoices", search, list),
      form: filterForm("/invoices", search, [select("status", "Show", STATUSES), authorities, suppliers]),
    };
  },
});
