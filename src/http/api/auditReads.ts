import { z } from "zod";
import { ActView, HistoryEntry } from "../../audit/views/ActView.ts";
import { ChangeAfterSeen, NotHere, Population, SearchHit } from "../../audit/views/AuditView.ts";
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
    path: "/api/audit/changes-after-seen",
    tag: "Audit",
    summary: "Acts that changed a tender after bidders had seen it",
    filter: {},
    item: ChangeAfterSeen,
    list: (audit, _filter, page) => audit.changesAfterSeen(page),
  }),
];
