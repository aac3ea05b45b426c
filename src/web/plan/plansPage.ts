import { z } from "zod";
import { PlanState } from "../../audit/plan/PlanView.ts";
import { authorityField, filterForm, statesOf, textField } from "../page/filterFields.ts";
import { listQuery, organisationNumber } from "../page/listQuery.ts";
import { definePage } from "../page/Page.ts";
import { pagingOf } from "../page/paging.ts";
import { stateTag } from "../page/tags.ts";

/** What authorities mean to buy, with what looks alike elsewhere. */
export const plansPage = definePage({
  path: "/plans",
  template: "plan/plans.njk",
  params: z.object({}),
  query: z.object({
    ...listQuery,
    authority: organisationNumber,
    state: PlanState.optional(),
    text: z.string().max(200).optional(),
  }),
  model: async ({ audit }, { query, search }) => {
    const { cursor, ...filter } = query;
    const [list, authorities] = await Promise.all([audit.listPlans(filter, { cursor }), authorityField(audit)]);
    return {
      title: "Plans",
      section: "/plans",
      plans: list.items.map((plan) => ({ ...plan, tag: stateTag("plan", plan.state) })),
      paging: pagingOf("/plans", search, list),
      form: filterForm("/plans", search, [textField, authorities, statesOf("plan")]),
    };
  },
});
