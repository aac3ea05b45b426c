import { z } from "zod";
import { History } from "../../audit/acts/ActView.ts";
import { EvidenceDiff, EvidenceRow, EvidenceView } from "../../audit/evidence/EvidenceView.ts";
import { historyTable } from "../../audit/exports/historyTable.ts";
import { defineList } from "./defineList.ts";
import { defineRead } from "./defineRead.ts";
import { historyQuery } from "./historyQuery.ts";
import { name, text, wholeNumber } from "./parameters.ts";

const params = z.object({ ocid: name.meta({ description: "OCID of the outside publication" }) });
const tag = "Evidence";

export const evidenceReads = [
  defineList({
    path: "/api/evidence",
    tag,
    summary: "Outside publications as they were recorded, newest first",
    filter: {
      ocid: name.optional(),
      buyer: wholeNumber(1).optional(),
      "notice-type": z.string().max(20).optional(),
      text: text.optional(),
    },
    item: EvidenceRow,
    csv: "evidence",
    list: (audit, { "notice-type": noticeType, ...filter }, page) =>
      audit.listEvidence({ ...filter, noticeType }, page),
  }),
  defineRead({
    path: "/api/evidence/:ocid",
    tag,
    summary: "All that was recorded of one outside publication, conflicting copies included",
    params,
    query: z.strictObject({}),
    answer: EvidenceView,
    read: ({ audit }, { params }) => audit.evidence(params.ocid),
  }),
  defineRead({
    path: "/api/evidence/:ocid/diff",
    tag,
    summary: "What differs between two recordings of one outside publication, value by value",
    params,
    query: z.strictObject({ from: wholeNumber(1, 1_000_000), to: wholeNumber(1, 1_000_000) }),
    answer: EvidenceDiff,
    missing: "nothing was recorded of it under one of these numbers",
    read: ({ audit }, { params, query }) => audit.evidenceDiff(params.ocid, query.from, query.to),
  }),
  defineRead({
    path: "/api/evidence/:ocid/history",
    tag,
    summary: "The history of one outside publication, as acts in order",
    params,
    query: historyQuery,
    answer: History,
    table: { name: "history", rows: historyTable },
    read: ({ audit }, { params, query }) =>
      audit.history(params.ocid, { asAt: query["as-at"], effective: query.effective }),
  }),
];
