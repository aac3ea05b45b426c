import { z } from "zod";
import { History, VersionDiff } from "../../audit/acts/ActView.ts";
import { historyTable } from "../../audit/exports/historyTable.ts";
import {
  ProcurementRow,
  ProcurementStage,
  ProcurementState,
  ProcurementView,
} from "../../audit/procurement/ProcurementView.ts";
import { Missing } from "../../audit/tender/TenderView.ts";
import { defineList } from "./defineList.ts";
import { defineRead } from "./defineRead.ts";
import { historyQuery } from "./historyQuery.ts";
import { asAt, from, name, text, until, wholeNumber } from "./parameters.ts";

const params = z.object({ id: name.meta({ description: "id (0x…) or OCID of the procurement" }) });
const tag = "Procurements";

export const procurementReads = [
  defineList({
    path: "/api/procurements",
    tag,
    summary: "Procurements, newest first",
    filter: {
      authority: wholeNumber(1).optional(),
      state: ProcurementState.optional(),
      stage: ProcurementStage.optional(),
      supplier: wholeNumber(1).optional(),
      "opened-from": from.optional(),
      "opened-until": until.optional(),
      text: text.optional(),
    },
    item: ProcurementRow,
    csv: "procurements",
    list: (audit, { "opened-from": openedFrom, "opened-until": openedUntil, ...filter }, page) =>
      audit.listProcurements({ ...filter, openedFrom, openedUntil }, page),
  }),
  defineRead({
    path: "/api/procurements/:id",
    tag,
    summary: "One procurement as it stands, or stood at a moment",
    params,
    query: z.strictObject({ "as-at": asAt.optional() }),
    answer: ProcurementView,
    read: ({ audit }, { params, query }) => audit.procurement(params.id, { asAt: query["as-at"] }),
  }),
  defineRead({
    path: "/api/procurements/:id/history",
    tag,
    summary: "The history of a procurement: who did what and when, in words, as acts in order",
    params,
    query: historyQuery,
    answer: History,
    table: { name: "history", rows: historyTable },
    read: ({ audit }, { params, query }) =>
      audit.history(params.id, { asAt: query["as-at"], effective: query.effective }),
  }),
  defineRead({
    path: "/api/procurements/:id/diff",
    tag,
    summary: "What changed between two versions of the tender, field by field",
    params,
    query: z.strictObject({ from: wholeNumber(1, 65535), to: wholeNumber(1, 65535) }),
    answer: VersionDiff,
    missing: "its tender has no such versions",
    read: ({ audit }, { params, query }) => audit.diff(params.id, query.from, query.to),
  }),
  defineRead({
    path: "/api/procurements/:id/completeness",
    tag,
    summary: "What a tender on this ground and by this procedure should say and does not",
    params,
    query: z.strictObject({}),
    answer: z.array(Missing),
    read: ({ audit }, { params }) => audit.completeness(params.id),
  }),
];
