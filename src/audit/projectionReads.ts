import { historyOf } from "./acts/historyOf.ts";
import { historyPart } from "./acts/historyPart.ts";
import { answeredActs, latestActs, questionedActs, recordedLate } from "./acts/listActs.ts";
import { namesTold } from "./acts/namesTold.ts";
import { actView } from "./acts/readAct.ts";
import { agreementAsAt } from "./agreement/agreementAsAt.ts";
import { listAgreements } from "./agreement/listAgreements.ts";
import { agreementView } from "./agreement/readAgreement.ts";
import type { AuditReads } from "./AuditReads.ts";
import { foundersOf } from "./consortium/founders.ts";
import { listMotions } from "./consortium/listMotions.ts";
import { listOrganisations } from "./directory/listOrganisations.ts";
import { organisationNumberOf, organisationNumberOfDigest, organisationView } from "./directory/readOrganisation.ts";
import { evidenceDiff } from "./evidence/evidenceDiff.ts";
import { listEvidence } from "./evidence/listEvidence.ts";
import { evidenceView } from "./evidence/readEvidence.ts";
import { csvRows } from "./exports/csvRows.ts";
import { ledgerStamp } from "./ledgerStamp.ts";
import { listMilestones } from "./milestone/listMilestones.ts";
import { listInvoices } from "./payment/listInvoices.ts";
import { listPayments } from "./payment/listPayments.ts";
import { listPlans } from "./plan/listPlans.ts";
import { planView } from "./plan/readPlan.ts";
import { notHere } from "./population/notHere.ts";
import { paymentPerformance } from "./population/paymentPerformance.ts";
import { population } from "./population/population.ts";
import { search } from "./population/search.ts";
import { listUnlinkedNotices } from "./population/unlinkedNotices.ts";
import { listWithoutNotice } from "./population/withoutNotice.ts";
import { findProcurement } from "./procurement/findProcurement.ts";
import { listProcurements } from "./procurement/listProcurements.ts";
import { procurementAsAt } from "./procurement/procurementAsAt.ts";
import { procurementView } from "./procurement/readProcurement.ts";
import { turnsOf } from "./procurement/turnsOf.ts";
import type { Reading } from "./Reading.ts";
import { broughtBy } from "./statement/broughtBy.ts";
import { changesAfterSeen } from "./tender/changesAfterSeen.ts";
import { completenessOf } from "./tender/completenessOf.ts";
import { versionDiff } from "./tender/versionDiff.ts";
import { listThreeWay } from "./threeWay/listThreeWay.ts";
import { threeWayTable } from "./threeWay/readThreeWay.ts";

/** Everything that can be read, from the projection's tables and the contents under their digests. */
export function projectionReads(reading: Reading): AuditReads {
  const found = async <View>(idOrOcid: string, read: (row: Found) => Promise<View>): Promise<View | undefined> => {
    const procurement = await findProcurement(reading, idOrOcid);
    return procurement && read(procurement);
  };
  const organisationNumbered = async (looked: Promise<number | undefined>) => {
    const number = await looked;
    return number === undefined ? undefined : organisationView(reading, number);
  };
  return {
    listPlans: (filter, page) => listPlans(reading, filter, page),
    plan: (id) => planView(reading, id),
    listProcurements: (filter, page) => listProcurements(reading, filter, page),
    procurement: (id, { asAt } = {}) =>
      found(id, (row) => (asAt === undefined ? procurementView(reading, row) : procurementAsAt(reading, row, asAt))),
    completeness: (id) => found(id, (row) => completenessOf(reading, row)),
    diff: (id, from, to) => found(id, (row) => versionDiff(reading, row, from, to)),
    history: (subject, options = {}) => historyOf(reading, subject, options),
    historyPart: (subject, asked) => historyPart(reading, subject, asked),
    listAgreements: (filter, page) => listAgreements(reading, filter, page),
    agreement: (id, { asAt } = {}) => agreementAsAt(reading, id, asAt, (then) => agreementView(then, id)),
    listThreeWay: (page) => listThreeWay(reading, page),
    threeWay: (id, { asAt } = {}) => agreementAsAt(reading, id, asAt, (then) => threeWayTable(then, id)),
    turnsOf: (organisation) => turnsOf(reading, organisation),
    listMilestones: (filter, page) => listMilestones(reading, filter, page),
    listInvoices: (filter, page) => listInvoices(reading, filter, page),
    listPayments: (filter, page) => listPayments(reading, filter, page),
    paymentPerformance: () => paymentPerformance(reading),
    listEvidence: (filter, page) => listEvidence(reading, filter, page),
    evidence: (ocid) => evidenceView(reading, ocid),
    evidenceDiff: (ocid, from, to) => evidenceDiff(reading, ocid, from, to),
    listOrganisations: (filter, page) => listOrganisations(reading, filter, page),
    organisation: (number) => organisationView(reading, number),
    broughtBy: (sha256) => broughtBy(reading, sha256),
    organisationByDigest: (digest) => organisationNumbered(organisationNumberOfDigest(reading, digest)),
    organisationByIdentifier: (identifier) => organisationNumbered(organisationNumberOf(reading, identifier)),
    listMotions: () => listMotions(reading),
    founders: () => foundersOf(reading),
    act: (actHash) => actView(reading, actHash),
    namesFor: (act, also) => namesTold(reading, act, also),
    latestActs: (page) => latestActs(reading, page),
    head: () => ledgerStamp(reading),
    search: (text, limit, ofEach) => search(reading, text, limit, ofEach),
    population: () => population(reading),
    notHere: () => notHere(reading),
    listUnlinkedNotices: (page) => listUnlinkedNotices(reading, page),
    listWithoutNotice: (page) => listWithoutNotice(reading, page),
    recordedLate: (page) => recordedLate(reading, page),
    questionedActs: (page) => questionedActs(reading, page),
    answeredActs: (page) => answeredActs(reading, page),
    changesAfterSeen: (page) => changesAfterSeen(reading, page),
    csv: (list) => csvRows(reading, list),
  };
}

type Found = NonNullable<Awaited<ReturnType<typeof findProcurement>>>;
