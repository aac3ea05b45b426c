import type { AuditReads, PageRequest } from "../../../src/audit/AuditReads.ts";
import { CAMDEN, DAMPSENSE } from "../../projection/aStory.ts";

type Query = (reads: AuditReads, page: PageRequest) => Promise<{ next: string | null }>;

/** Every list, as people ask for it: whole, filtered, in words. */
export const LIST_QUERIES: Readonly<Record<string, Query>> = {
  plans: (reads, page) => reads.listPlans({}, page),
  "plans of an authority": (reads, page) => reads.listPlans({ authority: CAMDEN, state: "planned" }, page),
  "plans by words": (reads, page) => reads.listPlans({ text: "lifts sensors" }, page),
  procurements: (reads, page) => reads.listProcurements({}, page),
  "procurements of an authority": (reads, page) => reads.listProcurements({ authority: CAMDEN, state: "active" }, page),
  "procurements at a stage": (reads, page) => reads.listProcurements({ stage: "implementation" }, page),
  "procurements of a supplier": (reads, page) => reads.listProcurements({ supplier: DAMPSENSE }, page),
  "procurements by words": (reads, page) => reads.listProcurements({ text: "street lights" }, page),
  agreements: (reads, page) => reads.listAgreements({}, page),
  "agreements in force": (reads, page) => reads.listAgreements({ state: "in-force", buyer: CAMDEN }, page),
  milestones: (reads, page) => reads.listMilestones({}, page),
  "milestones late": (reads, page) => reads.listMilestones({ status: "late" }, page),
  "milestones due": (reads, page) => reads.listMilestones({ status: "due", buyer: CAMDEN }, page),
  "decisions late": (reads, page) => reads.listMilestones({ status: "decision-late" }, page),
  "payments late": (reads, page) => reads.listMilestones({ status: "payment-late" }, page),
  invoices: (reads, page) => reads.listInvoices({}, page),
  "invoices unpaid": (reads, page) => reads.listInvoices({ status: "unpaid" }, page),
  payments: (reads, page) => reads.listPayments({}, page),
  evidence: (reads, page) => reads.listEvidence({}, page),
  "evidence by words": (reads, page) => reads.listEvidence({ text: "heating" }, page),
  organisations: (reads, page) => reads.listOrganisations({}, page),
  "latest acts": (reads, page) => reads.latestActs(page),
  "recorded late": (reads, page) => reads.recordedLate(page),
  questioned: (reads, page) => reads.questionedActs(page),
  "changes after seen": (reads, page) => reads.changesAfterSeen(page),
};
