import { ZERO_BYTES32 } from "../../../../src/domain/Hex.ts";
import { fromRfc3339, startOfLondonDay } from "../../../../src/domain/londonTime.ts";
import { processOf } from "../../../../src/domain/ocid.ts";
import { ownReferenceDigest } from "../../../../src/domain/ownReference.ts";
import { CAMDEN, camden, earlier, example, HACKNEY, hackney, HEXAGON, hexagon, officer, pounds } from "./example.ts";

export const OCID = "ocds-h6vhtk-0550b4";

const ground = {
  code: "researchAndDevelopment",
  paragraph: "Procurement Act 2023, Schedule 2, paragraph 22",
  reasons: "Research and development services only; the results are published.",
  noGoodsOrWorks: true,
  publicBenefit: "Healthier homes for tenants of every landlord.",
} as const;

/** A complete tender on the ground of research and development. */
export const aTender = {
  reference: "CAM-2025-014",
  title: "Damp sensors",
  challenge: "Find damp before tenants have to report it.",
  lead: camden,
  members: [hackney],
  authority: officer,
  ground,
  procedure: "preCommercial" as const,
  aboveThreshold: true,
  contractType: "researchAndDevelopment" as const,
  cpv: [{ code: "73100000", description: "Research and experimental development services" }],
  places: [{ region: "UKI" }],
  budget: pounds(400_000),
  parts: [
    {
      kind: "phase" as const,
      number: 1,
      title: "Solution design",
      value: pounds(100_000),
      mostSuppliers: 8,
      leastSuppliers: 4,
    },
    {
      kind: "phase" as const,
      number: 2,
      title: "Prototype",
      value: pounds(300_000),
      mostSuppliers: 4,
      leastSuppliers: 2,
    },
  ],
  options: "None.",
  enquiryDeadline: "2025-06-16T11:00:00Z",
  deadline: "2025-06-30T11:00:00Z",
  submission: {
    instructions: "Upload one PDF to the portal.",
    address: "https://tenders.camden.example",
    languages: ["en"],
  },
  awardCriteria: [
    { name: "Quality", weight: 70, type: "quality" as const },
    { name: "Price", weight: 30, type: "price" as const },
  ],
  conditionsOfParticipation: ["Insurance of £1 million or more when the contract starts."],
  contract: { startsOn: "2025-09-01", endsOn: "2026-08-31", extensions: "None." },
  paymentTerms: "30 days after acceptance.",
  intellectualProperty: "Suppliers keep their rights, buyers may use the results.",
  dataProtection: "No personal data in phase 1.",
  security: "Cyber Essentials.",
  suitability: { smallAndMedium: true, voluntaryOrSocial: true },
  marketEngagement: { doneOn: "2025-03-10", summary: "Eleven firms came." },
  conflictsAssessment: { doneOn: "2025-05-02" },
  documents: [],
  contact: { post: "categoryManager" as const, mailbox: "digital.procurement@camden.example" },
  department: "Housing",
  reviewOn: "2026-03-01",
};

const published = {
  enquiryDeadline: fromRfc3339("2025-06-16T11:00:00Z"),
  deadline: fromRfc3339("2025-06-30T11:00:00Z"),
  budget: 40_000_000,
  ground: 1,
};

export const tenderExamples = {
  ProcurementOpened: example(
    "ProcurementOpened",
    { organisation: CAMDEN, builtOn: ZERO_BYTES32 },
    {
      ownReference: ownReferenceDigest("CAM-2025-014"),
      ground: 1,
      currency: "GBP",
      members: [HACKNEY],
      phases: [
        {
          number: 1,
          budget: 10_000_000,
          startsOn: startOfLondonDay("2025-09-01"),
          endsOn: startOfLondonDay("2025-11-30"),
        },
        {
          number: 2,
          budget: 30_000_000,
          startsOn: startOfLondonDay("2026-01-05"),
          endsOn: startOfLondonDay("2026-08-31"),
        },
      ],
    },
    {
      reference: "CAM-2025-014",
      title: "Damp sensors",
      challenge: "Find damp before tenants have to report it.",
      lead: camden,
      members: [{ ...hackney, commitment: pounds(50_000) }],
      ground,
      phases: [
        { number: 1, title: "Solution design", budget: pounds(100_000), startsOn: "2025-09-01", endsOn: "2025-11-30" },
        { number: 2, title: "Prototype", budget: pounds(300_000), startsOn: "2026-01-05", endsOn: "2026-08-31" },
      ],
      authority: officer,
    },
  ),
  ProcurementAmended: example(
    "ProcurementAmended",
    { organisation: CAMDEN, builtOn: earlier("opening") },
    {
      ...{ ownReference: ownReferenceDigest("CAM-2025-014"), version: 2, ground: 1, currency: "GBP", reason: 3 },
      members: [HACKNEY],
      phases: [
        {
          number: 1,
          budget: 12_000_000,
          startsOn: startOfLondonDay("2025-10-01"),
          endsOn: startOfLondonDay("2025-12-31"),
        },
      ],
    },
    {
      reference: "CAM-2025-014",
      title: "Damp sensors",
      challenge: "Find damp before tenants have to report it.",
      lead: camden,
      members: [hackney],
      ground,
      phases: [
        { number: 1, title: "Solution design", budget: pounds(120_000), startsOn: "2025-10-01", endsOn: "2025-12-31" },
      ],
      rationale: "Prices have risen.",
      authority: officer,
    },
  ),
  NoticeLinked: example(
    "NoticeLinked",
    { organisation: CAMDEN, builtOn: earlier("opening") },
    { process: processOf(OCID) },
    { ocid: OCID },
  ),
  NoticeUnlinked: example(
    "NoticeUnlinked",
    { organisation: CAMDEN, builtOn: earlier("link") },
    { process: processOf(OCID), reason: 1 },
    { ocid: OCID, reasons: "It is about the heating contract." },
  ),
  TenderPublished: example(
    "TenderPublished",
    { organisation: CAMDEN, builtOn: earlier("opening") },
    { number: 1, ...published },
    aTender,
  ),
  TenderAmended: example(
    "TenderAmended",
    { organisation: CAMDEN, builtOn: earlier("tender") },
    { ...published, version: 2, deadline: fromRfc3339("2025-07-14T11:00:00Z") },
    {
      ...aTender,
      deadline: "2025-07-14T11:00:00Z",
      changes: ["The deadline is two weeks later"],
      rationale: "The specification came late.",
    },
  ),
  TenderClarified: example(
    "TenderClarified",
    { organisation: CAMDEN, builtOn: earlier("tender") },
    { number: 1, previous: ZERO_BYTES32 },
    { questions: [{ question: "May we bid as a consortium?", answer: "Yes.", askedOn: "2025-06-04" }] },
  ),
  TenderWithdrawn: example(
    "TenderWithdrawn",
    { organisation: CAMDEN, builtOn: earlier("tender") },
    { reason: 1 },
    { reasons: "The price form counted VAT twice.", authority: officer },
  ),
  AwardDecided: example(
    "AwardDecided",
    { organisation: CAMDEN, builtOn: earlier("tender") },
    { number: 1, winners: [{ supplier: HEXAGON, ceiling: 2_500_000 }] },
    {
      winners: [
        {
          supplier: hexagon,
          ceiling: pounds(25_000),
          reasons: "The only sensor that works without mains power.",
          scores: [{ criterion: "Quality", hundredths: 5_600, mostHundredths: 7_000 }],
        },
      ],
      tendersReceived: 5,
      authority: officer,
    },
  ),
  ProcurementCancelled: example(
    "ProcurementCancelled",
    { organisation: CAMDEN, builtOn: earlier("tender") },
    { reason: 2 },
    { reasons: "The capital programme was cut.", authority: officer },
  ),
};
