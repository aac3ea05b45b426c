import type { AuditReads } from "../../src/audit/AuditReads.ts";
import * as samples from "./samples.ts";

const page = <T>(...items: T[]) => Promise.resolve({ items, next: null });
const known =
  <T>(value: T, ...names: (string | number)[]) =>
  (name: string | number) =>
    Promise.resolve(names.includes(name) ? value : undefined);

/** Reads that answer with the samples, and know nothing else. */
export const sampleReads: AuditReads = {
  listPlans: () => page(samples.planRow),
  plan: known(samples.planView, samples.planId),
  listProcurements: () => page(samples.procurementRow),
  procurement: known(samples.procurementView, samples.procurementId, samples.ocid),
  completeness: known(
    [{ path: "/reviewOn", label: "a day of review", why: "auditors ask for it", rule: null }],
    samples.ocid,
  ),
  diff: known(samples.diff, samples.procurementId, samples.ocid),
  history: known(
    samples.history,
    samples.procurementId,
    samples.ocid,
    samples.planId,
    "organisation/40",
    samples.noticeOcid,
  ),
  historyPart: known(samples.historyPart, samples.procurementId, samples.ocid),
  listAgreements: () => page(samples.agreementRow),
  agreement: known(samples.agreementView, samples.agreementId),
  listThreeWay: () => page(samples.threeWay),
  threeWay: known(samples.threeWay, samples.agreementId),
  turnsOf: () => Promise.resolve([]),
  listMilestones: () => page(samples.milestoneRow),
  listInvoices: () => page(samples.invoice),
  listPayments: () => page(samples.payment),
  paymentPerformance: () => Promise.resolve([samples.performance]),
  listEvidence: () => page(samples.evidenceRow),
  evidence: known(samples.evidenceView, samples.noticeOcid),
  evidenceDiff: known(samples.evidenceDiff, samples.noticeOcid),
  listOrganisations: () => page(samples.organisationRow),
  organisation: known(samples.organisationView, 40),
  broughtBy: () => Promise.resolve([]),
  organisationByDigest: () => Promise.resolve(undefined),
  organisationByIdentifier: () => Promise.resolve(undefined),
  listMotions: () => Promise.resolve([samples.motion]),
  founders: () => Promise.resolve(samples.founders),
  act: known(samples.actView, samples.actView.entry.actHash),
  namesFor: () =>
    Promise.resolve({ organisations: [], acts: [], subjects: [], agreements: [], invoices: [], keys: [] }),
  latestActs: () => page(...samples.entries.toReversed()),
  head: () => Promise.resolve(samples.stamp),
  search: (text) => Promise.resolve(text === "damp" ? samples.hits : []),
  population: () => Promise.resolve(samples.population),
  listUnlinkedNotices: () => page(samples.evidenceRow),
  listWithoutNotice: () => page(...samples.notHere.procurementsWithoutNotice),
  notHere: () => Promise.resolve(samples.notHere),
  recordedLate: () => page(samples.entries[4]!),
  questionedActs: () => page(samples.entries[4]!),
  answeredActs: () => page(samples.affirmedEntry),
  changesAfterSeen: () => page(samples.changeAfterSeen),
  csv: async function* () {
    yield ["act"];
  },
};
