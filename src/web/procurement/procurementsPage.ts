import { z } from "zod";
import { ProcurementStage, ProcurementState } from "../../audit/procurement/ProcurementView.ts";
import { from, until } from "../../http/api/parameters.ts";
import { authorityField, filterForm, select, statesOf, supplierField, textField } from "../page/filterFields.ts";
import { listQuery, organisationNumber } from "../page/listQuery.ts";
import { definePage } from "../page/Page.ts";
import { sentence } from "../page/pageFilters.ts";
import { pagingOf } from "../page/paging.ts";
import { stateTag } from "../page/tags.ts";
import { stageName, stageWords } from "./stages.ts";

const STAGES = ProcurementStage.options.map((value) => ({ value, text: sentence(stageName(value)) }));

/** All procurements, filtered as people look for them. */
export const procurementsPage = definePage({
  path: "/procurements",
  template: "procurement/procurements.njk",
  params: z.object({}),
  query: z.object({
    ...listQuery,
    authority: organisationNumber,
    supplier: organisationNumber,
    state: ProcurementState.optional(),
    stage: ProcurementStage.optional(),
    "opened-from": from.optional(),
    "opened-until": until.optional(),
    text: z.string().max(200).optional(),
  }),
  model: async ({ audit, ledger }, { query, search }) => {
    const { cursor, "opened-from": openedFrom, "opened-until": openedUntil, ...filter } = query;
    const [list, authorities, suppliers] = await Promise.all([
      audit.listProcurements({ ...filter, openedFrom, openedUntil }, { cursor }),
      authorityField(audit),
      supplierField(audit),
    ]);
    return {
      title: "Procurements",
      section: "/procurements",
      procurements: list.items.map((row) => ({
        ...row,
        tag: stateTag("procurement", row.state),
        stageWords: stageWords(row, ledger.now()),
      })),
      paging: pagingOf("/procurements", search, list),
      form: filterForm("/procurements", search, [
        textField,
        authorities,
        suppliers,
        statesOf("procurement"),
        select("stage", "Stage", STAGES),
        { name: "opened-from", label: "Opened from", type: "date" },
        { name: "opened-until", label: "Opened until", type: "date" },
      ]),
    };
  },
});
