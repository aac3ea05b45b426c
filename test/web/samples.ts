import type { ActView, History, HistoryEntry, HistoryPart, VersionDiff } from "../../src/audit/acts/ActView.ts";
import type { NextAct } from "../../src/audit/acts/NextAct.ts";
import type { AgreementRow, AgreementView } from "../../src/audit/agreement/AgreementView.ts";
import type { FounderView, MotionView } from "../../src/audit/consortium/MotionView.ts";
import type { OrganisationRow, OrganisationView } from "../../src/audit/directory/OrganisationView.ts";
import type { EvidenceDiff, EvidenceRow, EvidenceView } from "../../src/audit/evidence/EvidenceView.ts";
import type { MilestoneRow, MilestoneView } from "../../src/audit/milestone/MilestoneView.ts";
import type { InvoiceView } from "../../src/audit/payment/InvoiceView.ts";
import type { PaymentView } from "../../src/audit/payment/PaymentView.ts";
import type { PlanRow, PlanView } from "../../src/audit/plan/PlanView.ts";
import type {
  ChangeAfterSeen,
  NotHere,
  PaymentPerformance,
  Population,
  SearchHit,
} from "../../src/audit/population/AuditView.ts";
import type { ProcurementRow, ProcurementView } from "../../src/audit/procurement/ProcurementView.ts";
import type { TenderView } from "../../src/audit/tender/TenderView.ts";
import type { ThreeWayTable } from "../../src/audit/threeWay/ThreeWayTable.ts";
import type { LedgerStamp, Money, OrganisationRef } from "../../src/audit/views.ts";

/* One small story, worked out by hand: Camden and Hackney buy damp sensors from Brightfield. */

export const hash = (number: number) => `0x${number.toString(16).padStart(64, "0")}`;

const gbp = (net: number, vat = net / 5): Money => ({ net, vat, gross: net + vat, currency: "GBP" });
const net = (amount: number) => ({ net: amount, currency: "GBP" });
const content = (amount: number) => ({ ...gbp(amount), vatRate: 2000 });

const camden: OrganisationRef = {
  number: 7,
  name: "London Borough of Camden",
  nameNow: null,
  identifier: "GB-LAE-CMD",
};
const hackney: OrganisationRef = {
  number: 12,
  name: "London Borough of Hackney",
  nameNow: null,
  identifier: "GB-LAE-HCK",
};
const brightfield: OrganisationRef = {
  number: 40,
  name: "Brightfield Sensors Ltd",
  nameNow: "Brightfield Environmental Ltd",
  identifier: "GB-COH-01234567",
};
const recorder: OrganisationRef = { number: 50, name: "LOTI recorder", nameNow: null, identifier: null };

export const procurementId = hash(0xa1);
export const planId = hash(0xb1);
export const agreementId = hash(0xc1);
export const ocid = "ocds-213czf-cmd-cam-2025-014";
export const noticeOcid = "ocds-h6vhtk-0550b4";
const procurementRef = { id: procurementId, ocid, title: "Damp sensors that tenants can trust" };

const actRef = (sequence: number, kind: string, recordedAt = "2025-06-03T13:05:00Z") => ({
  actHash: hash(0x1000 + sequence),
  sequence,
  kind,
  recordedAt,
});

export const brief = {
  digest: hash(0xd1),
  title: "Challenge brief",
  role: "technicalSpecifications",
  mediaType: "application/pdf",
  size: 240_000,
  takenDown: null,
  isHere: true,
  identicalTo: "the tender, version 1",
};
const takenDown = {
  ...brief,
  digest: hash(0xd2),
  title: "Tenant interviews",
  identicalTo: null,
  isHere: false,
  takenDown: { by: actRef(31, "DocumentTakenDown"), reason: "personal data was uploaded by mistake", reasons: null },
};

/** A description in parts: what follows the name is all that it says. */
function said(who: string, description: string): HistoryEntry["sentence"] {
  const says = description.replace(`${who} `, "").replace(/\.$/, "");
  return { who, says, because: null, authority: null, also: null, reasons: null };
}

const entry = (sequence: number, kind: string, changes: Partial<HistoryEntry> = {}): HistoryEntry => ({
  sequence,
  subjectSequence: sequence,
  subject: procurementId,
  actHash: hash(0x1000 + sequence),
  kind,
  recordedAt: "2025-06-03T13:05:00Z",
  happenedOn: null,
  daysToRecord: null,
  organisation: camden,
  keyId: hash(0xe1),
  post: "headOfProcurement",
  decision: "Cabinet 12 May 2025, item 7",
  description: `London Borough of Camden did ${kind}.`,
  sentence: said(changes.organisation?.name ?? camden.name, changes.description ?? `did ${kind}.`),
  reasons: null,
  isEvidence: false,
  builtOn: hash(0),
  content: hash(0xf1),
  contentState: "here",
  documents: [],
  standing: "good",
  standingBy: null,
  notes: [],
  ...changes,
});

export const entries: HistoryEntry[] = [
  entry(12, "ProcurementOpened", {
    recordedAt: "2025-05-14T09:00:00Z",
    description: "London Borough of Camden opens the procurement “Damp sensors that tenants can trust” (CAM-2025-014).",
  }),
  entry(14, "TenderPublished", {
    description:
      "London Borough of Camden publishes the tender for “Damp sensors that tenants can trust”, open until 30 June 2025, midday BST, with a budget of £60,000.",
    documents: [brief, takenDown],
  }),
  entry(17, "TenderAmended", {
    recordedAt: "2025-06-10T08:30:00Z",
    description: "London Borough of Camden amends the tender: version 2, open until 7 July 2025, midday BST.",
    reasons: "Two suppliers asked for more time to visit the test flats.",
    notes: ["Changed after bidders had seen it, 20 days before the deadline; the deadline moved by 7 days."],
  }),
  entry(21, "NoticeRecorded", {
    subject: hash(0xa2),
    recordedAt: "2025-06-12T08:30:00Z",
    organisation: recorder,
    post: null,
    decision: null,
    isEvidence: true,
    description: "LOTI recorder records the notice UK4 published on Find a Tender on 11 June 2025.",
  }),
  entry(25, "MilestoneDelivered", {
    organisation: brightfield,
    recordedAt: "2025-09-22T08:30:00Z",
    happenedOn: "2025-09-01",
    daysToRecord: 21,
    post: "companyDirector",
    decision: null,
    standing: "questioned",
    standingBy: actRef(33, "KeyRevoked"),
    description: "Brightfield Sensors Ltd delivers milestone 1 “Design report”, attempt 1.",
  }),
];

export const history: History = {
  subject: procurementId,
  title: procurementRef.title,
  asAt: null,
  effective: false,
  entries,
  head: hash(0x99),
  count: 4,
};

export const historyPart: HistoryPart = {
  ...{
    subject: procurementId,
    title: procurementRef.title,
    asAt: null,
    effective: false,
    head: history.head,
    count: 4,
  },
  items: entries.toReversed(),
  next: null,
  total: entries.length,
  fits: entries.length,
  own: entries.filter(({ subject }) => subject === procurementId).map(({ sequence }) => sequence),
  kinds: entries.map(({ kind }) => ({ kind, count: 1 })),
  parties: [
    { party: camden, count: 3 },
    { party: brightfield, count: 1 },
    { party: recorder, count: 1 },
  ],
};

export const stamp: LedgerStamp = {
  sequence: 33,
  ledgerHead: hash(0x98),
  block: 20,
  blockHash: hash(0x97),
  time: "2025-11-03T10:00:00Z",
};

export const planRow: PlanRow = {
  id: planId,
  reference: "CAM-PLAN-3",
  owner: camden,
  title: "Damp and mould in council flats",
  summary: "Find damp before tenants have to complain.",
  state: "planned",
  value: net(9_000_000),
  startsOn: "2026-01-01",
  startPassed: false,
  cpv: ["38431000"],
  joined: [hackney],
  declined: [],
  overlaps: 1,
  publishedAt: "2025-03-01T09:00:00Z",
  changedAt: "2025-03-01T09:00:00Z",
  lastAct: actRef(8, "PlanPublished"),
};

function next(kind: string, by: OrganisationRef[], who: string, words: string): NextAct {
  return { kind, by, who, roles: ["officer"], words };
}

export const planView: PlanView = {
  ...planRow,
  version: 1,
  contentAct: actRef(8, "PlanPublished"),
  ownerAct: actRef(8, "PlanPublished"),
  dropped: null,
  next: [next("PlanJoined", [], "another authority", "join the plan")],
  procurement: procurementRef,
  answers: [
    {
      authority: hackney,
      answer: "joined",
      reason: null,
      reasons: null,
      toEarlierVersion: true,
      act: actRef(9, "PlanJoined"),
    },
  ],
  overlapping: [
    {
      id: hash(0xb2),
      reference: "HCK-2",
      owner: hackney,
      title: "Sensors for homes",
      value: net(4_000_000),
      startsOn: "2026-02-01",
      why: ["same CPV 38431000", "both name: damp, sensors"],
    },
  ],
  content: {
    reference: "CAM-PLAN-3",
    title: planRow.title,
    summary: planRow.summary,
    joining: "Others may join until autumn.",
    keywords: ["damp", "housing"],
  },
};

const tender: TenderView = {
  number: 1,
  version: 2,
  state: "open",
  enquiryDeadline: "2025-06-20T11:00:00Z",
  deadline: "2025-07-07T11:00:00Z",
  budget: net(6_000_000),
  ground: "researchAndDevelopment",
  content: {
    challenge: "Tell damp from condensation without entering the flat.",
    procedure: "preCommercial",
    cpv: [{ code: "38431000", description: "Detection apparatus" }],
    awardCriteria: [
      { name: "Quality of the idea", weight: 70, type: "quality" },
      { name: "Price", weight: 30, type: "price" },
    ],
    budget: content(6_000_000),
    security: "Cyber Essentials.",
  },
  documents: [brief, takenDown],
  versions: [
    {
      tender: 1,
      version: 1,
      act: actRef(14, "TenderPublished"),
      by: camden,
      enquiryDeadline: "2025-06-20T11:00:00Z",
      deadline: "2025-06-30T11:00:00Z",
      budget: net(6_000_000),
      ground: "researchAndDevelopment",
      rationale: null,
      isWhole: true,
      deadlineMovedDays: null,
    },
    {
      tender: 1,
      version: 2,
      act: actRef(17, "TenderAmended"),
      by: camden,
      enquiryDeadline: "2025-06-20T11:00:00Z",
      deadline: "2025-07-07T11:00:00Z",
      budget: net(6_000_000),
      ground: "researchAndDevelopment",
      rationale: "Two suppliers asked for more time to visit the test flats.",
      isWhole: true,
      deadlineMovedDays: 7,
    },
  ],
  clarifications: [
    {
      number: 1,
      questions: [{ question: "May the sensor use the flat’s own network?", answer: "No. Bring your own." }],
      toVersion: 1,
      act: actRef(16, "TenderClarified"),
    },
  ],
  contentAct: actRef(17, "TenderAmended"),
  withdrawn: null,
};

export const procurementRow: ProcurementRow = {
  ...procurementRef,
  reference: "CAM-2025-014",
  summary: "Find damp before tenants have to complain.",
  lead: camden,
  members: [hackney],
  suppliers: [brightfield],
  state: "active",
  stage: "implementation",
  ground: "researchAndDevelopment",
  budget: net(6_000_000),
  enquiryDeadline: "2025-06-20T11:00:00Z",
  deadline: "2025-07-07T11:00:00Z",
  openedAt: "2025-05-14T09:00:00Z",
  lastActAt: "2025-09-22T08:30:00Z",
  acts: 4,
  opening: actRef(12, "ProcurementOpened"),
  openingVersion: 2,
};

export const agreementRow: AgreementRow = {
  id: agreementId,
  procurement: procurementRef,
  title: "Phase 1: solution design",
  reference: "CAM-2025-014/1",
  buyer: camden,
  supplier: brightfield,
  state: "in-force",
  isFramework: false,
  framework: null,
  phase: 1,
  money: gbp(1_250_000),
  accepted: { net: 500_000, currency: "GBP" },
  paid: { net: 400_000, currency: "GBP" },
  leftToPay: { net: 100_000, currency: "GBP" },
  startsOn: "2025-08-01",
  endsOn: "2025-12-31",
  openUntil: "2025-07-31T22:59:59Z",
  expired: false,
  canBeSigned: false,
  inForceSince: "2025-07-28T10:00:00Z",
  termPassed: false,
  endedOn: null,
  offer: actRef(18, "AgreementOffered", "2025-07-20T10:00:00Z"),
  lastAct: actRef(25, "MilestoneDelivered"),
};

export const evidenceRow: EvidenceRow = {
  process: hash(0xa2),
  ocid: noticeOcid,
  releaseId: "045678-2025",
  source: "Find a Tender",
  publishedOn: "2025-06-11",
  noticeType: "UK4",
  title: "Damp sensing",
  buyer: "London Borough of Camden",
  buyerNumber: 7,
  buyers: [{ name: "London Borough of Camden", number: 7 }],
  tags: ["tender"],
  canonicalDigest: hash(0xd9),
  conflictingCopies: 1,
  recordedBy: recorder,
  act: actRef(21, "NoticeRecorded"),
};

export const procurementView: ProcurementView = {
  ...procurementRow,
  currency: "GBP",
  turns: [
    {
      by: brightfield,
      what: "deliver milestone 2, “Prototype”, of",
      until: "2025-10-31",
      late: true,
      agreement: { id: agreementId, title: "Phase 1: solution design" },
      milestone: 2,
      kinds: ["MilestoneDelivered"],
    },
    {
      ...{ by: camden, what: "decide on the tenders it received", until: null, late: false, agreement: null },
      ...{ milestone: null, kinds: ["AwardDecided"] },
    },
  ],
  next: [next("TenderAmended", [camden], "the lead procurer", "amend the tender")],
  content: {},
  groundWhy: "Only research and development services are bought.",
  phases: [
    {
      number: 1,
      budget: net(2_500_000),
      committed: net(1_250_000),
      left: net(1_250_000),
      startsOn: "2025-08-01",
      endsOn: "2025-12-31",
    },
    {
      number: 2,
      budget: net(3_500_000),
      committed: net(0),
      left: net(3_500_000),
      startsOn: "2026-01-01",
      endsOn: "2026-06-30",
    },
  ],
  shares: [{ organisation: hackney, commitment: gbp(2_000_000) }],
  openings: [
    {
      ...{ version: 1, act: actRef(12, "ProcurementOpened"), reason: null, rationale: null },
      ...{ differences: [], documents: [] },
    },
    {
      ...{ version: 2, act: actRef(14, "ProcurementAmended"), reason: "the budget has changed" },
      rationale: "Prices have risen.",
      differences: [
        {
          ...{ path: "/phases/0/budget", label: "Phases 1: Budget", kind: "changed" },
          ...{ before: "£20,000.00 plus VAT", after: "£25,000.00 plus VAT" },
        },
      ],
      documents: [],
    },
  ],
  tender,
  awards: [
    {
      number: 1,
      act: actRef(19, "AwardDecided"),
      decidedOn: "2025-07-14",
      winners: [
        {
          supplier: brightfield,
          ceiling: net(1_250_000),
          reasons: "Tells damp from condensation with one sensor.",
          scores: [{ criterion: "Quality of the idea", points: 8.5, mostPoints: 10, reasons: null }],
        },
      ],
      unsuccessful: [
        { supplier: { ...recorder, name: "Drywall Ltd", number: 44 }, reasons: "Needs a sensor a wall.", scores: [] },
      ],
      tendersReceived: 2,
      standstill: { mandatory: true, endsOn: "2025-07-24", note: null },
      reasons: "The most convincing design.",
      replacedBy: null,
    },
  ],
  agreements: [agreementRow],
  links: [
    {
      process: hash(0xa2),
      ocid: noticeOcid,
      linked: true,
      reason: null,
      reasons: null,
      act: actRef(20, "NoticeLinked"),
    },
    {
      process: hash(0xa3),
      ocid: null,
      linked: false,
      reason: "wrong notice",
      reasons: null,
      act: actRef(22, "NoticeUnlinked"),
    },
  ],
  evidence: [evidenceRow],
  plans: [{ id: planId, reference: "CAM-PLAN-3", title: planRow.title }],
  cancelled: null,
  tenderBuildsOn: hash(0x1011),
  head: { subjectHead: hash(0x99), count: 4, act: actRef(25, "MilestoneDelivered") },
  questioned: 1,
};

const clock = {
  daysUntilDue: -3,
  late: true,
  decideBy: "2025-10-01",
  decisionLate: false,
  payBy: null,
  paymentLate: false,
  daysLate: 0,
  words: ["delivered 1 day late", "decision due by 1 October 2025"],
};

export const invoice: InvoiceView = {
  id: hash(0xc5),
  agreement: agreementId,
  milestone: 1,
  ownNumber: "INV-7",
  supplier: brightfield,
  buyer: camden,
  money: gbp(500_000),
  asked: gbp(500_000),
  credits: [],
  withdrawn: null,
  issuedOn: "2025-10-01",
  receivedOn: "2025-10-02",
  disputed: net(50_000),
  disputeReason: "not what was accepted",
  disputeReasons: null,
  disputedBy: actRef(31, "InvoiceDisputed"),
  contestedBy: [actRef(32, "PaymentContested")],
  paid: net(400_000),
  payBy: "2025-11-01",
  paidOn: null,
  daysToPay: 32,
  late: true,
  daysLate: 2,
  leftToPay: net(100_000),
  next: [],
  act: actRef(27, "InvoiceRecorded"),
  lastAct: actRef(28, "InvoiceReceived"),
  buildsOn: hash(0xc7),
};

export const payment: PaymentView = {
  id: hash(0xc6),
  agreement: agreementId,
  milestone: 1,
  invoice: invoice.id,
  payer: camden,
  payee: brightfield,
  money: gbp(400_000),
  recorded: gbp(500_000),
  paidOn: "2025-10-20",
  next: [],
  corrections: [
    {
      money: gbp(400_000),
      paidOn: "2025-10-20",
      reason: "the amount was recorded wrongly",
      reasons: null,
      act: actRef(30, "PaymentCorrected"),
    },
  ],
  answer: {
    answer: "contested",
    toEarlierAmount: false,
    receivedOn: null,
    received: net(390_000),
    reason: "the amount received is another",
    reasons: null,
    act: actRef(32, "PaymentContested"),
  },
  act: actRef(29, "PaymentRecorded"),
  lastAct: actRef(30, "PaymentCorrected"),
};

export const milestoneRow: MilestoneRow = {
  agreement: agreementId,
  procurement: procurementRef,
  number: 1,
  title: "Design report",
  buyer: camden,
  supplier: brightfield,
  state: "accepted-in-part",
  dueOn: "2025-08-31",
  money: gbp(750_000),
  payable: gbp(500_000),
  paid: net(400_000),
  leftToPay: net(100_000),
  daysToDecide: 30,
  daysToPay: 30,
  clock,
  lastAct: actRef(26, "DeliveryAcceptedInPart"),
};

const milestone: MilestoneView = {
  next: [next("DeliveryAccepted", [camden], "the buyer", "accept the delivery in full")],
  ...milestoneRow,
  deliverables: ["A design report of at most 40 pages"],
  acceptance: ["Says how damp is told from condensation", "Costs per flat are given"],
  successful: true,
  attempts: [
    {
      attempt: 1,
      state: "accepted-in-part",
      deliveredOn: "2025-09-01",
      late: true,
      daysLate: 1,
      act: actRef(25, "MilestoneDelivered"),
      documents: [brief],
      decision: {
        outcome: "accepted-in-part",
        payable: gbp(500_000),
        successful: true,
        reason: "Costs per flat were missing.",
        reasons: "The report is good; the table of costs is not in it.",
        criteria: [{ criterion: "Costs per flat are given", met: "notMet" }],
        decidedOn: "2025-09-20",
        by: camden,
        act: actRef(26, "DeliveryAcceptedInPart"),
        corrections: [],
      },
    },
  ],
  waived: null,
  termsAct: actRef(18, "AgreementOffered"),
  invoices: [invoice],
  payments: [payment],
  decisionAct: hash(0x101a),
  paymentBuildsOn: hash(0x1e),
  paidBefore: 400_000,
};

const party = ({ number, name }: OrganisationRef) => ({ organisation: number, name });

export const agreementContent = {
  reference: "CAM-2025-014-1",
  title: agreementRow.title,
  buyer: party(camden),
  supplier: party(brightfield),
  isFramework: false,
  phase: 1,
  scope: "Design a sensor that tells damp from condensation without entering the flat.",
  price: content(1_250_000),
  startsOn: "2025-08-01",
  endsOn: "2025-12-31",
  openUntil: "2025-07-31T22:59:59Z",
  milestones: [
    {
      number: 1,
      title: "Design report",
      deliverables: milestone.deliverables,
      acceptanceCriteria: milestone.acceptance,
      dueOn: "2025-08-31",
      price: content(750_000),
      daysToDecide: 30,
      daysToPay: 30,
    },
    {
      number: 2,
      title: "Review with tenants",
      deliverables: ["Notes of two workshops"],
      acceptanceCriteria: ["At least 20 tenants took part"],
      dueOn: "2025-11-30",
      price: content(500_000),
      daysToDecide: 20,
      daysToPay: 30,
    },
  ],
  intellectualProperty: "The supplier keeps the rights; the buyers may use the results.",
  termination: "Either side may end it with a month’s notice.",
  changesSinceTender: ["The first milestone is due two weeks later."],
  documents: [
    {
      sha256: brief.digest,
      mediaType: "application/pdf",
      size: 240_000,
      role: "technicalSpecifications",
      title: "Challenge brief",
    },
  ],
  authority: { post: "headOfProcurement", reference: "Delegation PRO/3" },
};

const variationContent = {
  agreement: { reference: "CAM-2025-014-1", title: agreementRow.title },
  buyer: party(camden),
  supplier: party(brightfield),
  rationale: "The test flats were not ready.",
  changes: ["Milestone 2 is due a month later."],
  priceBefore: content(1_250_000),
  price: content(1_250_000),
  endsOnBefore: "2025-12-31",
  endsOn: "2026-01-31",
  openUntil: "2025-10-31T23:59:59Z",
  milestones: [
    {
      number: 2,
      title: "Review with tenants and wardens",
      deliverables: ["Notes of three workshops"],
      acceptanceCriteria: ["At least 20 tenants took part"],
      dueOn: "2025-12-31",
      price: content(500_000),
      daysToDecide: 20,
      daysToPay: 30,
    },
  ],
};

export const agreementView: AgreementView = {
  next: [next("AgreementEnded", [camden], "the buyer", "end the agreement")],
  ...agreementRow,
  signature: actRef(23, "AgreementSigned", "2025-07-28T10:00:00Z"),
  award: actRef(19, "AwardDecided"),
  contentDigest: hash(0xf5),
  content: agreementContent,
  documents: [brief],
  sinceTender: { version: 1, act: actRef(11, "TenderPublished"), terms: [], documents: [] },
  offered: gbp(1_250_000),
  vatRate: 2000,
  variations: [
    {
      id: hash(0xc8),
      state: "signed",
      expired: false,
      next: [],
      by: camden,
      content: variationContent,
      rationale: "The test flats were not ready.",
      changes: ["Milestone 2 is due a month later."],
      documents: [],
      before: { net: 1_250_000, endsOn: "2025-12-31" },
      money: gbp(1_250_000),
      endsOn: "2026-01-31",
      openUntil: "2025-10-31T23:59:59Z",
      reason: "The test flats were ready a month late.",
      reasons: null,
      milestones: [{ number: 2, dueOn: "2025-12-31", money: gbp(500_000) }],
      offer: actRef(34, "VariationOffered"),
      answer: actRef(35, "VariationSigned"),
    },
  ],
  milestones: [milestone],
  questions: [
    {
      number: 1,
      text: "May we use our own laboratory?",
      act: actRef(21, "OfferQuestioned"),
      answers: [{ text: "Yes, if it is accredited.", act: actRef(22, "QuestionAnswered") }],
    },
  ],
  callOffs: [],
  calledOff: null,
  ended: null,
  declined: null,
  withdrawn: null,
  paid: net(400_000),
};

export const threeWay: ThreeWayTable = {
  agreement: agreementRow,
  rows: [
    {
      milestone: 1,
      title: "Design report",
      offered: 750_000,
      varied: 0,
      agreed: 750_000,
      accepted: 500_000,
      invoiced: 500_000,
      paid: 400_000,
      differences: [
        {
          between: "agreed and accepted",
          net: -250_000,
          words: "Accepted in part: costs per flat were missing.",
          acts: [actRef(26, "DeliveryAcceptedInPart")],
        },
        {
          between: "invoiced and paid",
          net: -100_000,
          words: "The payment was corrected from £5,000 to £4,000.",
          acts: [actRef(30, "PaymentCorrected")],
        },
      ],
    },
  ],
  totals: { offered: 750_000, varied: 0, agreed: 750_000, accepted: 500_000, invoiced: 500_000, paid: 400_000 },
  currency: "GBP",
  doubtful: [{ act: actRef(26, "DeliveryAcceptedInPart"), standing: "questioned" }],
  stamp,
};

export const organisationRow: OrganisationRow = {
  number: 40,
  kind: "supplier",
  state: "active",
  standing: "good",
  name: "Brightfield Environmental Ltd",
  identifier: "GB-COH-01234567",
  formerNames: ["Brightfield Sensors Ltd"],
  sameNameAs: [41],
  enteredBy: camden,
  isFounder: false,
  acts: 6,
  lastActNumber: 33,
};

export const organisationView: OrganisationView = {
  ...organisationRow,
  subject: hash(0xa9),
  names: [
    { name: "Brightfield Sensors Ltd", since: "2025-02-01T09:00:00Z", until: "2025-10-01T09:00:00Z", act: null },
    {
      name: "Brightfield Environmental Ltd",
      since: "2025-10-01T09:00:00Z",
      until: null,
      act: actRef(28, "OrganisationRenamed"),
    },
  ],
  claims: [{ identifier: "GB-PPON-PQBL-2673-MVYG", digest: hash(0x73), act: actRef(29, "IdentifierAdded") }],
  identifiers: [
    { identifier: "GB-COH-01234567", digest: hash(0x71), act: null },
    { identifier: null, digest: hash(0x72), act: actRef(24, "IdentifierAdded") },
  ],
  keys: [
    {
      keyId: hash(0xe1),
      label: "director-1",
      signer: "0x70997970c51812dc3a010c7d01b50e0d17dc79c8",
      scheme: "plain",
      roles: ["signatory", "administrator"],
      validFrom: "2025-02-01T09:00:00Z",
      validUntil: null,
      addedBy: null,
      revokedSince: "2025-08-20T00:00:00Z",
      revokedBy: actRef(33, "KeyRevoked"),
      usable: false,
      actsSigned: 5,
      actsQuestioned: 1,
      next: [next("KeyRevoked", [brightfield], "the organisation itself", "revoke it since an earlier time")],
    },
  ],
  next: [next("OrganisationRenamed", [brightfield], "the organisation itself", "change its name")],
  lastAct: hash(0x1c),
  lastKeyAct: hash(0x21),
  latest: [entries[4] ?? entry(25, "MilestoneDelivered")],
};

export const actView: ActView = {
  entry: entries[2] ?? entry(17, "TenderAmended"),
  procurement: procurementRef,
  act: {
    kind: "TenderAmended",
    organisation: 7,
    subject: procurementId,
    builtOn: hash(0x100e),
    content: hash(0xf1),
    validUntil: 1_760_000_000,
    values: {
      version: 2,
      enquiryDeadline: 1_750_417_200,
      deadline: 1_751_886_000,
      budget: 6_000_000,
      ground: 1,
    },
  },
  typedData: { domain: { name: "Counterfoil", version: "1", chainId: 4711 }, primaryType: "TenderAmended" },
  content: tender.content,
  registerName: "TenderRegister",
  register: "0x5fbdb2315678afecb367f032d93f642f64180aa3",
  signer: "0x70997970c51812dc3a010c7d01b50e0d17dc79c8",
  signature: `0x${"ab".repeat(65)}`,
  proof: null,
  extras: {},
  subjectHead: hash(0x95),
  ledgerHead: hash(0x96),
  transactionHash: hash(0x94),
  blockNumber: 12,
  blockHash: hash(0x93),
  questions: [],
  buildsOn: actRef(14, "TenderPublished"),
  builtOnBy: [actRef(19, "AwardDecided")],
};

export const diff: VersionDiff = {
  procurement: procurementId,
  ocid,
  from: { version: 1, act: actRef(14, "TenderPublished") },
  to: { version: 2, act: actRef(17, "TenderAmended"), rationale: "Two suppliers asked for more time." },
  differences: [
    {
      path: "/deadline",
      label: "Deadline",
      before: "30 June 2025, midday BST",
      after: "7 July 2025, midday BST",
      kind: "changed",
    },
    {
      path: "/challenge",
      label: "Challenge",
      before: "Tell damp from condensation.",
      after: "Tell damp from condensation without entering the flat.",
      kind: "changed",
    },
    { path: "/security", label: "Security", before: null, after: "Cyber Essentials.", kind: "added" },
    { path: "/options", label: "Options", before: "None.", after: null, kind: "removed" },
  ],
  documents: [
    { title: "Challenge brief", change: "identical", before: hash(0xd1), after: hash(0xd1) },
    { title: "Price form", change: "replaced", before: hash(0xd3), after: hash(0xd4) },
  ],
  notWhole: [],
};

export const evidenceView: EvidenceView = {
  process: hash(0xa2),
  ocid: noticeOcid,
  title: "Damp sensing",
  releases: [
    {
      ...evidenceRow,
      number: 1,
      version: "A",
      release: { ocid: noticeOcid, id: "045678-2025", tender: { title: "Damp sensing", value: { amount: 72000 } } },
    },
  ],
  procurements: [{ ...procurementRef, linked: true }],
  conflicts: 1,
};

export const evidenceDiff: EvidenceDiff = {
  process: hash(0xa2),
  ocid: noticeOcid,
  from: { ...evidenceRow, number: 1 },
  to: { ...evidenceRow, number: 1 },
  isSameRelease: true,
  isSameContent: false,
  differences: [
    {
      path: "/tender/title",
      label: "Tender: title",
      before: '"Damp sensing"',
      after: '"Damp sensors"',
      kind: "changed",
    },
  ],
  more: 0,
  hidden: 2,
};

export const motion: MotionView = {
  id: hash(0x51),
  kind: "admission",
  description: "To admit the Greater London Authority",
  state: "open",
  for: [camden],
  against: [hackney],
  majority: "twoThirds",
  closesOn: "2025-08-10T09:00:00Z",
  concerned: null,
  objection: null,
  inForceFrom: null,
  failedBecause: null,
  needed: 22,
  proposal: actRef(5, "AdmissionProposed"),
  votes: [actRef(6, "VoteCast")],
  next: [next("VoteCast", [], "an authority in good standing", "vote on the motion")],
  admitted: null,
};

export const founders: FounderView[] = [
  { organisation: camden, signed: actRef(1, "FoundingSigned") },
  { organisation: hackney, signed: null },
];

export const affirmedEntry: HistoryEntry = {
  ...entries[4]!,
  sequence: 30,
  actHash: hash(30),
  standing: "affirmed",
  standingBy: actRef(32, "ActAffirmed"),
};

export const population: Population = {
  stamp,
  plans: 12,
  procurements: 2,
  agreements: 3,
  agreementsSigned: 2,
  milestones: 4,
  payments: 1,
  invoices: 1,
  evidence: 52,
  conflictingCopies: 1,
  organisations: 40,
  agreed: [net(1_250_000)],
  accepted: [net(500_000)],
  invoiced: [net(500_000)],
  paid: [net(400_000)],
};

export const notHere: NotHere = {
  noticesWithoutProcurement: [evidenceRow],
  procurementsWithoutNotice: [
    {
      ...procurementRef,
      lead: camden,
      ground: "openProcedure",
      why: "this ground calls for UK2, UK4, UK6, UK7",
      opening: actRef(9, "ProcurementOpened"),
    },
  ],
  counts: { noticesWithoutProcurement: 1, procurementsWithoutNotice: 1 },
  stamp,
};

export const changeAfterSeen: ChangeAfterSeen = {
  procurement: procurementRef,
  act: actRef(17, "TenderAmended"),
  description: "London Borough of Camden amends the tender: version 2.",
  version: 2,
  daysBeforeDeadline: 20,
  deadlineBefore: "2025-06-30T11:00:00Z",
  deadlineAfter: "2025-07-07T11:00:00Z",
  effect: "longer",
  daysMoved: 7,
  daysLeft: 27,
  changed: ["Deadline", "Challenge"],
  documentsChanged: 1,
  documents: [{ title: "Price form", change: "replaced", before: hash(0xd3), after: hash(0xd4) }],
  notWhole: [],
};

export const performance: PaymentPerformance = {
  authority: camden,
  invoices: 4,
  paid: 3,
  late: 1,
  lateAndUnpaid: 1,
  disputed: 1,
  meanDaysToPay: 24.5,
  outstanding: [net(100_000)],
};

export const hits: SearchHit[] = [
  {
    kind: "procurement",
    id: ocid,
    title: procurementRef.title,
    detail: "London Borough of Camden, CAM-2025-014",
    procurement: procurementRef,
    on: "2025-05-14",
  },
  {
    kind: "organisation",
    id: "40",
    title: "Brightfield Sensors Ltd",
    detail: "now Brightfield Environmental Ltd",
    procurement: null,
    on: null,
  },
];
