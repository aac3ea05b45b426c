import { z } from "zod";
import { History } from "../../audit/acts/ActView.ts";
import { historyTable } from "../../audit/exports/historyTable.ts";
import { PlanRow, PlanState, PlanView } from "../../audit/plan/PlanView.ts";
import { defineList } from "./defineList.ts";
import { defineRead } from "./defineRead.ts";
import { historyQuery } from "./historyQuery.ts";
import { name, text, wholeNumber } from "./parameters.ts";

const params = z.object({ id: name.meta({ description: "id (0x…) or reference of the plan" }) });
const tag = "Plans";

export const planReads = [
  defineList({
    path: "/api/plans",
    tag,
    summary: "Plans, newest first",
    filter: { authority: wholeNumber(1).optional(), state: PlanState.optional(), text: text.optional() },
    item: PlanRow,
    csv: "plans",
    list: (audit, filter, page) => audit.listPlans(filter, page),
  }),
  defineRead({
    path: "/api/plans/:id",
    tag,
    summary: "One plan, who joined it, and plans of others that look alike",
    params,
    query: z.strictObject({}),
    answer: PlanView,
    read: ({ audit }, { params }) => audit.plan(params.id),
  }),
  defineRead({
    path: "/api/plans/:id/history",
    tag,
    summary: "The history of a plan, as acts in order",
    params,
    query: historyQuery,
    answer: History,
    table: { name: "history", rows: historyTable },
    read: ({ audit }, { params, query }) =>
      audit.history(params.id, { asAt: query["as-at"], effective: query.effective }),
  }),
];
