import { stateWords } from "../../domain/acts/stateNames.ts";
import type { AgreementRow } from "../agreement/AgreementView.ts";
import { listAgreements } from "../agreement/listAgreements.ts";
import type { ListName } from "../AuditReads.ts";
import { listMotions } from "../consortium/listMotions.ts";
import type { MotionView } from "../consortium/MotionView.ts";
import { listOrganisations } from "../directory/listOrganisations.ts";
import { listEvidence } from "../evidence/listEvidence.ts";
import { listMilestones } from "../milestone/listMilestones.ts";
import type { MilestoneRow } from "../milestone/MilestoneView.ts";
import type { InvoiceView } from "../payment/InvoiceView.ts";
import { listInvoices } from "../payment/listInvoices.ts";
import { listPayments } from "../payment/listPayments.ts";
import type { PaymentView } from "../payment/PaymentView.ts";
import { contractTypeText, estimateText, type PlanLine, planLines, vatRateText } from "../plan/planLines.ts";
import { listProcurements } from "../procurement/listProcurements.ts";
import type { ProcurementRow } from "../procurement/ProcurementView.ts";
import type { Reading } from "../Reading.ts";
import type { Page } from "../views.ts";
import { AUDIT_LISTS } from "./auditLists.ts";
import { exported, type ExportedList, moneyColumns, namesOf, timeColumns } from "./ExportedList.ts";

/** What the sum over all agreements counts: signed ones, and a framework by its call-offs alone. */
function countedAsAgreed({ inForceSince, isFramework, money }: AgreementRow): number {
  return inForceSince === null || isFramework ? 0 : money.net;
}

/** There are few, so they are read at once. */
async function allMotions(reading: Reading): Promise<Page<MotionView>> {
  return { items: await listMotions(reading), next: null };
}

/** Every list that can be taken away. Each row names the acts that it rests on. */
export const EXPORTED_LISTS: Readonly<Record<ListName, ExportedList>> = {
  plans: exported(planLines, [
    ["Reference", ({ row }) => row.reference],
    ["Title", ({ row }) => row.title],
    ["Owner", ({ row }) => row.owner.name],
    ["State", ({ row }) => stateWords("plan", row.state)],
    ["Summary", ({ content }) => content.summary ?? null],
    ["Estimate", ({ content }) => estimateText(content)],
    ["VAT rate", ({ content }) => vatRateText(content)],
    ["Estimated value, net (minor units)", ({ row }) => row.value.net],
    ["Currency", ({ row }) => row.value.currency],
    ["Starts on", ({ row }) => row.startsOn],
    ["Ends on", ({ content }) => content.endsOn ?? null],
    ["Contract type", ({ content }) => contractTypeText(content)],
    ["CPV", ({ row }) => row.cpv.join("; ")],
    ["Keywords", ({ content }) => (content.keywords ?? []).join("; ")],
    ["Joining", ({ content }) => content.joining ?? null],
    ["Department", ({ content }) => content.department ?? null],
    ["Joined", ({ row }) => namesOf(row.joined)],
    ["Declined", ({ row }) => namesOf(row.declined)],
    ["Looks like plans of others", ({ row }) => row.overlaps],
    ...timeColumns("Published at", ({ row }: PlanLine) => row.publishedAt),
    ["Last act", ({ row }) => row.lastAct.sequence],
    ["Plan", ({ row }) => row.id],
  ]),
  procurements: exported(
    (reading, page) => listProcurements(reading, {}, page),
    [
      ["OCID", (row) => row.ocid],
      ["Reference", (row) => row.reference],
      ["Title", (row) => row.title],
      ["Lead", (row) => row.lead.name],
      ["Members", (row) => namesOf(row.members)],
      ["Suppliers", (row) => namesOf(row.suppliers)],
      ["State", (row) => stateWords("procurement", row.state)],
      ["Stage", (row) => row.stage],
      ["Legal ground", (row) => row.ground],
      ["Budget, net (minor units)", (row) => row.budget.net],
      ["Currency", (row) => row.budget.currency],
      ...timeColumns("Tender deadline", (row: ProcurementRow) => row.deadline),
      ...timeColumns("Opened at", (row: ProcurementRow) => row.openedAt),
      ["Opening act", (row) => row.opening.sequence],
      ["Version of the opening", (row) => row.openingVersion],
      ["Acts", (row) => row.acts],
      ["Procurement", (row) => row.id],
    ],
  ),
  agreements: exported(
    (reading, page) => listAgreements(reading, {}, page),
    [
      ["OCID", (row) => row.procurement.ocid],
      ["Reference", (row) => row.reference],
      ["Title", (row) => row.title],
      ["Buyer", (row) => row.buyer.name],
      ["Buyer's identifier", (row) => row.buyer.identifier],
      ["Supplier", (row) => row.supplier.name],
      ["Supplier's identifier", (row) => row.supplier.identifier],
      ["State", (row) => stateWords("agreement", row.state)],
      ["Framework", (row) => row.isFramework],
      ["Phase", (row) => row.phase],
      ...moneyColumns("Agreed", (row: AgreementRow) => row.money),
      ["Counted as agreed, net (minor units)", countedAsAgreed],
      ["Accepted, net (minor units)", (row) => row.accepted.net],
      ["Paid, net (minor units)", (row) => row.paid.net],
      ["Starts on", (row) => row.startsOn],
      ["Ends on", (row) => row.endsOn],
      ...timeColumns("In force since", (row: AgreementRow) => row.inForceSince),
      ["Last act", (row) => row.lastAct.sequence],
      ["Agreement", (row) => row.id],
    ],
  ),
  milestones: exported(
    (reading, page) => listMilestones(reading, {}, page),
    [
      ["OCID", (row) => row.procurement.ocid],
      ["Buyer", (row) => row.buyer.name],
      ["Buyer's identifier", (row) => row.buyer.identifier],
      ["Supplier", (row) => row.supplier.name],
      ["Supplier's identifier", (row) => row.supplier.identifier],
      ["Milestone", (row) => row.number],
      ["Title", (row) => row.title],
      ["State", (row) => stateWords("milestone", row.state)],
      ["Due on", (row) => row.dueOn],
      ...moneyColumns("Agreed", (row: MilestoneRow) => row.money),
      ["Payable, net (minor units)", (row) => row.payable?.net ?? null],
      ["Paid, net (minor units)", (row) => row.paid.net],
      ["Now", (row) => row.clock.words.join("; ")],
      ["Last act", (row) => row.lastAct.sequence],
      ["Agreement", (row) => row.agreement],
    ],
  ),
  invoices: exported(
    (reading, page) => listInvoices(reading, {}, page),
    [
      ["Invoice number", (row) => row.ownNumber],
      ["Supplier", (row) => row.supplier.name],
      ["Supplier's identifier", (row) => row.supplier.identifier],
      ["Buyer", (row) => row.buyer.name],
      ["Buyer's identifier", (row) => row.buyer.identifier],
      ["Milestone", (row) => row.milestone],
      ...moneyColumns("Invoiced", (row: InvoiceView) => row.money),
      ["Counted as invoiced, net (minor units)", (row) => row.asked.net],
      ["Credited by acts", (row) => row.credits.map(({ act }) => act.sequence).join("; ")],
      ["Withdrawn by act", (row) => row.withdrawn?.act.sequence ?? null],
      ["Reason for the withdrawal", (row) => row.withdrawn?.reason ?? null],
      ["Issued on", (row) => row.issuedOn],
      ["Received on", (row) => row.receivedOn],
      ["Disputed, net (minor units)", (row) => row.disputed?.net ?? null],
      ["Reason for the dispute", (row) => row.disputeReason],
      ["Paid, net (minor units)", (row) => row.paid.net],
      ["Pay by", (row) => row.payBy],
      ["Paid on", (row) => row.paidOn],
      ["Days to pay", (row) => row.daysToPay],
      ["Late", (row) => row.late],
      ["Act", (row) => row.act.sequence],
      ["Last act", (row) => row.lastAct.sequence],
      ["Agreement", (row) => row.agreement],
    ],
  ),
  payments: exported(
    (reading, page) => listPayments(reading, {}, page),
    [
      ["Payer", (row) => row.payer.name],
      ["Payer's identifier", (row) => row.payer.identifier],
      ["Payee", (row) => row.payee.name],
      ["Payee's identifier", (row) => row.payee.identifier],
      ["Milestone", (row) => row.milestone],
      ...moneyColumns("Paid", (row: PaymentView) => row.money),
      ["First recorded, net (minor units)", (row) => row.recorded.net],
      ["Corrected by acts", (row) => row.corrections.map(({ act }) => act.sequence).join("; ")],
      ["Paid on", (row) => row.paidOn],
      ["Supplier's answer", (row) => row.answer && stateWords("payment", row.answer.answer)],
      ["Answer is to an earlier amount", (row) => row.answer?.toEarlierAmount ?? null],
      ["Act", (row) => row.act.sequence],
      ["Last act", (row) => row.lastAct.sequence],
      ["Agreement", (row) => row.agreement],
    ],
  ),
  organisations: exported(
    (reading, page) => listOrganisations(reading, {}, page),
    [
      ["Number", (row) => row.number],
      ["Name", (row) => row.name],
      ["Kind", (row) => row.kind],
      ["State", (row) => stateWords("organisation", row.state)],
      ["Identifier", (row) => row.identifier],
      ["Formerly", (row) => row.formerNames.join("; ")],
      ["Bears or bore a name of organisation", (row) => row.sameNameAs.join("; ")],
      ["Entered by", (row) => row.enteredBy?.name ?? null],
      ["Acts", (row) => row.acts],
      ["Last act", (row) => row.lastActNumber],
    ],
  ),
  motions: exported(allMotions, [
    ["Proposed by act", (motion) => motion.proposal.sequence],
    ["Motion", (motion) => motion.description],
    ["State", (motion) => stateWords("motion", motion.state)],
    ["For", (motion) => namesOf(motion.for)],
    ["Against", (motion) => namesOf(motion.against)],
    ["Votes needed", (motion) => motion.needed],
    ["Closes on", (motion) => motion.closesOn],
    ["Concerns", (motion) => motion.concerned?.name ?? null],
    ["Votes by acts", (motion) => motion.votes.map(({ sequence }) => sequence).join("; ")],
    ["Entered as organisation", (motion) => motion.admitted],
    ["Motion's id", (motion) => motion.id],
  ]),
  evidence: exported(
    (reading, page) => listEvidence(reading, {}, page),
    [
      ["OCID", (row) => row.ocid],
      ["Release", (row) => row.releaseId],
      ["Source", (row) => row.source],
      ["Published on", (row) => row.publishedOn],
      ["Notice type", (row) => row.noticeType],
      ["Title", (row) => row.title],
      ["Buyer", (row) => row.buyer],
      ["Tags", (row) => row.tags.join("; ")],
      ["Conflicting copies", (row) => row.conflictingCopies],
      ["Recorded by", (row) => row.recordedBy.name],
      ["Act", (row) => row.act.sequence],
    ],
  ),
  ...AUDIT_LISTS,
};
