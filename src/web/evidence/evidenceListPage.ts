import { z } from "zod";
import { authorityField, filterForm, textField } from "../page/filterFields.ts";
import { listQuery, organisationNumber } from "../page/listQuery.ts";
import { definePage } from "../page/Page.ts";
import { pagingOf } from "../page/paging.ts";

/** Notices published elsewhere, as somebody recorded them here. */
export const evidenceListPage = definePage({
  path: "/evidence",
  template: "evidence/evidence-list.njk",
  params: z.object({}),
  query: z.object({
    ...listQuery,
    buyer: organisationNumber,
    "notice-type": z.string().max(20).optional(),
    text: z.string().max(200).optional(),
  }),
  model: async ({ audit }, { query, search }) => {
    const { cursor, "notice-type": noticeType, ...filter } = query;
    const [list, authorities] = await Promise.all([
      audit.listEvidence({ ...filter, noticeType }, { cursor }),
      authorityField(audit, "buyer", "Buyer"),
    ]);
    const type = { name: "notice-type", label: "Notice type, such as UK4", type: "text" } as const;
    return {
      title: "Notices",
      section: "/evidence",
      notices: list.items,
      paging: pagingOf("/evidence", search, list),
      form: filterForm("/evidence", search, [textField, authorities, type]),
    };
  },
});
