import { z } from "zod";
import { ActView, HistoryEntry } from "../../audit/acts/ActView.ts";
import { EvidenceRow } from "../../audit/evidence/EvidenceView.ts";
import {
  ChangeAfterSeen,
  NotHere,
  Population,
  ProcurementWithoutNotice,
  SearchHit,
} from "../../audit/population/AuditView.ts";
import { ThreeWayTable } from "../../audit/threeWay/ThreeWayTable.ts";
import { defineList } from "./defineList.ts";
import { defineRead } from "./defineRead.ts";
import { hash, text, wholeNumber } from "./parameters.ts";

const nothing = z.strictObject({});

/** What is asked across procurements: acts, search, and what an auditor looks for. */
export const auditReads = [
  defineList({
    path: "/api/acts",
    tag: "Acts",
    summary: "Acts, newest first",
    filter: {},
    item: HistoryEntry,
    csv: "acts",
    list: (audit, _filter, page) => audit.latestActs(page),
  }),
  defineRead({
    path: "/api/acts/:hash",
    tag: "Acts",
    summary: "One act with everything that proves it: signed data, signature, transaction, block",
    params: z.object({ hash }),
    query: nothing,
    answer: ActView,
    read: ({ audit }, { params }) => audit.act(params.hash),
  }),
  defineRead({
    path: "/api/search",
    tag: "Audit",
    summary: "Plans, procurements, organisations, agreements, notices and acts in which all words occur",
    params: z.object({}),
    query: z.strictObject({ q: text, limit: wholeNumber(1, 100).optional() }),
    answer: z.array(SearchHit),
    read: ({ audit }, { query }) => audit.search(query.q, query.limit),
  }),
  defineRead({
    path: "/api/audit/population",
    tag: "Audit",
    summary: "Everything there is, counted and summed, stamped with the ledger's head",
    params: z.object({}),
    query: nothing,
    answer: Population,
    read: ({ audit }) => audit.population(),
  }),
  defineRead({
    path: "/api/audit/not-here",
    tag: "Audit",
    summary: "Notices without a procurement, and procurements without the notice that their ground calls for",
    params: z.object({}),
    query: nothing,
    answer: NotHere,
    read: ({ audit }) => audit.notHere(),
  }),
  defineList({
    path: "/api/audit/notices-without-procurement",
    tag: "Audit",
    summary: "Notices of member authorities that no procurement here is linked to",
    filter: {},
    item: EvidenceRow,
    csv: "notices-without-procurement",
    list: (audit, _filter, page) => audit.listUnlinkedNotices(page),
  }),
  defineList({
    path: "/api/audit/procurements-without-notice",
    tag: "Audit",
    summary: "Procurements whose ground calls for a notice, and that are linked to none",
    filter: {},
    item: ProcurementWithoutNotice,
    csv: "procurements-without-notice",
    list: (audit, _filter, page) => audit.listWithoutNotice(page),
  }),
  defineList({
    path: "/api/audit/three-way",
    tag: "Audit",
    summary: "Of every agreement: agreed, accepted, invoiced and paid, with every difference explained by acts",
    filter: {},
    item: ThreeWayTable,
    csv: "three-way",
    list: (audit, _filter, page) => audit.listThreeWay(page),
  }),
  defineList({
    path: "/api/audit/late-records",
    tag: "Audit",
    summary: "Acts recorded more than 14 days after they happened",
    filter: {},
    item: HistoryEntry,
    csv: "late-records",
    list: (audit, _filter, page) => audit.recordedLate(page),
  }),
  defineList({
    path: "/api/audit/questioned",
    tag: "Audit",
    summary: "Acts whose key was later revoked since an earlier time, and that nobody has affirmed or disowned yet",
    filter: {},
    item: HistoryEntry,
    csv: "questioned",
    list: (audit, _filter, page) => audit.questionedActs(page),
  }),
  defineList({
    path: "/api/audit/answered",
    tag: "Audit",
    summary: "Acts that were in question and that another key of their organisation affirmed, or disowned",
    filter: {},
    item: HistoryEntry,
    csv: "answered",
    list: (audit, _filter, page) => audit.answeredActs(page),
  }),
  defineList({
    path: "/api/audit/changes-after-seen",
    tag: "Audit",
    summary: "Acts that changed a tender after bidders had seen it",
    filter: {},
    item: ChangeAfterSeen,
    csv: "changes-after-seen",
    list: (audit, _filter, page) => audit.changesAfterSeen(page),
  }),
];
