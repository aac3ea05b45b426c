import type { DocumentChange } from "../acts/ActView.ts";
import { answeredActs, latestActs, questionedActs, recordedLate } from "../acts/listActs.ts";
import type { PageRequest } from "../AuditReads.ts";
import type { ChangeAfterSeen } from "../population/AuditView.ts";
import { listUnlinkedNotices } from "../population/unlinkedNotices.ts";
import { listWithoutNotice } from "../population/withoutNotice.ts";
import type { Reading } from "../Reading.ts";
import { changesAfterSeen } from "../tender/changesAfterSeen.ts";
import { listThreeWay } from "../threeWay/listThreeWay.ts";
import type { ThreeWayTable } from "../threeWay/ThreeWayTable.ts";
import type { Page } from "../views.ts";
import { ENTRY_COLUMNS } from "./entryColumns.ts";
import { exported, timeColumns } from "./ExportedList.ts";

/** A milestone of an agreement's three-way table. */
type Line = Omit<ThreeWayTable, "rows"> & ThreeWayTable["rows"][number];

async function threeWayLines(reading: Reading, page: PageRequest): Promise<Page<Line>> {
  const { items, next } = await listThreeWay(reading, page);
  return { items: items.flatMap(({ rows, ...table }) => rows.map((row) => ({ ...table, ...row }))), next };
}

function actNumbers({ differences }: Line): string {
  const numbers = differences.flatMap(({ acts }) => acts.map(({ sequence }) => sequence));
  return [...new Set(numbers)].sort((left, right) => left - right).join("; ");
}

function documentWords({ title, change, before, after }: DocumentChange): string {
  return `${title}: ${change}${before === null ? "" : `, before ${before}`}${after === null ? "" : `, after ${after}`}`;
}

/** What an auditor takes away, each row with the acts that it rests on. */
export const AUDIT_LISTS = {
  acts: exported(latestActs, ENTRY_COLUMNS),
  "late-records": exported(recordedLate, ENTRY_COLUMNS),
  questioned: exported(questionedActs, ENTRY_COLUMNS),
  answered: exported(answeredActs, ENTRY_COLUMNS),
  "three-way": exported(threeWayLines, [
    ["OCID", (line) => line.agreement.procurement.ocid],
    ["Agreement", (line) => line.agreement.title],
    ["Buyer", (line) => line.agreement.buyer.name],
    ["Supplier", (line) => line.agreement.supplier.name],
    ["Supplier's identifier", (line) => line.agreement.supplier.identifier],
    ["State", (line) => line.agreement.state],
    ["Milestone", (line) => line.milestone],
    ["Title", (line) => line.title],
    ["Offered, net (minor units)", (line) => line.offered],
    ["Varied by, net (minor units)", (line) => line.varied],
    ["Agreed, net (minor units)", (line) => line.agreed],
    ["Accepted, net (minor units)", (line) => line.accepted],
    ["Invoiced, net (minor units)", (line) => line.invoiced],
    ["Paid, net (minor units)", (line) => line.paid],
    ["Currency", (line) => line.currency],
    ["Differences", (line) => line.differences.map(({ between, words }) => `${between}: ${words}`).join(" | ")],
    ["Explained by acts", actNumbers],
    ["Questioned or disowned acts", (line) => line.doubtful.map(({ act }) => act.sequence).join("; ")],
    ["Last act", (line) => line.agreement.lastAct.sequence],
    ["Agreement's id", (line) => line.agreement.id],
  ]),
  "changes-after-seen": exported(changesAfterSeen, [
    ["Act", (change) => change.act.sequence],
    ...timeColumns("Recorded at", (change: ChangeAfterSeen) => change.act.recordedAt),
    ["OCID", (change) => change.procurement.ocid],
    ["Procurement", (change) => change.procurement.title],
    ["Kind", (change) => change.act.kind],
    ["Version", (change) => change.version],
    ["Changed", (change) => change.changed.join("; ")],
    ["Documents changed", (change) => change.documents.map(documentWords).join("; ")],
    ["Not compared", (change) => change.notWhole.join(" ")],
    ["Days before the deadline", (change) => change.daysBeforeDeadline],
    ...timeColumns("Deadline before", (change: ChangeAfterSeen) => change.deadlineBefore),
    ...timeColumns("Deadline after", (change: ChangeAfterSeen) => change.deadlineAfter),
    ["Effect on the deadline", (change) => change.effect],
    ["Deadline moved by days", (change) => change.daysMoved],
    ["Days left", (change) => change.daysLeft],
    ["What", (change) => change.description],
  ]),
  "notices-without-procurement": exported(listUnlinkedNotices, [
    ["OCID", (row) => row.ocid],
    ["Release", (row) => row.releaseId],
    ["Published on", (row) => row.publishedOn],
    ["Notice type", (row) => row.noticeType],
    ["Title", (row) => row.title],
    ["Buyer", (row) => row.buyer],
    ["Recorded by", (row) => row.recordedBy.name],
    ["Act", (row) => row.act.sequence],
  ]),
  "procurements-without-notice": exported(listWithoutNotice, [
    ["OCID", (row) => row.ocid],
    ["Title", (row) => row.title],
    ["Lead", (row) => row.lead.name],
    ["Legal ground", (row) => row.ground],
    ["Why", (row) => row.why],
    ["Opening act", (row) => row.opening.sequence],
    ["Procurement", (row) => row.id],
  ]),
} as const;
