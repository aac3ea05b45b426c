import { z } from "zod";
import { AgreementState } from "../../audit/agreement/AgreementView.ts";
import { authorityField, filterForm, statesOf, supplierField } from "../page/filterFields.ts";
import { listQuery, organisationNumber } from "../page/listQuery.ts";
import { definePage } from "../page/Page.ts";
import { pagingOf } from "../page/paging.ts";
import { shownAgreement } from "./agreementRows.ts";

/** Offers and agreements of all procurements. */
export const agreementsPage = definePage({
  path: "/agreements",
  template: "agreement/agreements.njk",
  params: z.object({}),
  query: z.object({
    ...listQuery,
    buyer: organisationNumber,
    supplier: organisationNumber,
    state: AgreementState.optional(),
  }),
  model: async ({ audit }, { query, search }) => {
    const { cursor, ...filter } = query;
    const [list, authorities, suppliers] = await Promise.all([
      audit.listAgreements(filter, { cursor }),
      authorityField(audit, "buyer", "Buyer"),
      supplierField(audit),
    ]);
    return {
      title: "Agreements",
      section: "/agreements",
      agreements: list.items.map(shownAgreement),
      paging: pagingOf("/agreements", search, list),
      form: filterForm("/agreements", search, [authorities, suppliers, statesOf("agreement")]),
    };
  },
});
