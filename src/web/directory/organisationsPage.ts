import { z } from "zod";
import { OrganisationKind } from "../../audit/views.ts";
import { filterForm, select, textField, words } from "../page/filterFields.ts";
import { listQuery } from "../page/listQuery.ts";
import { definePage } from "../page/Page.ts";
import { pagingOf } from "../page/paging.ts";
import { standingTag, stateTag } from "../page/tags.ts";

/** Who may sign: authorities, suppliers, auditors, recorders. */
export const organisationsPage = definePage({
  path: "/organisations",
  template: "directory/organisations.njk",
  params: z.object({}),
  query: z.object({
    ...listQuery,
    kind: OrganisationKind.optional(),
    text: z.string().max(200).optional(),
  }),
  model: async ({ audit }, { query, search }) => {
    const { cursor, ...filter } = query;
    const list = await audit.listOrganisations(filter, { cursor, limit: 50 });
    return {
      title: "Organisations",
      section: "/organisations",
      organisations: list.items.map((row) => ({
        ...row,
        tag: stateTag("organisation", row.state),
        standingTag: standingTag(row.standing),
      })),
      paging: pagingOf("/organisations", search, list),
      form: filterForm("/organisations", search, [
        textField,
        select("kind", "Kind", words(...OrganisationKind.options)),
      ]),
    };
  },
});
