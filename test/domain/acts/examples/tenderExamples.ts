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
    {
      full: "London Borough of Camden opens the procurement “Damp sensors” (CAM-2025-014), together with London Borough of Hackney: 2 phases with a budget of £400,000 excluding VAT in total (head of procurement, under Delegation PRO/3). Ground: research and development services, exempt (PA 2023, Schedule 2, paragraph 22).",
      erased:
        "London Borough of Camden opens the procurement (its text is not available), together with London Borough of Hackney: 2 phases with a budget of £400,000 excluding VAT in total. Ground: research and development services, exempt (PA 2023, Schedule 2, paragraph 22).",
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
    {
      full: "London Borough of Camden amends the opening of the procurement “Damp sensors” (CAM-2025-014), now version 2, together with London Borough of Hackney: 1 phase with a budget of £120,000 excluding VAT in total, for this reason: the budget has changed (head of procurement, under Delegation PRO/3). Ground: research and development services, exempt (PA 2023, Schedule 2, paragraph 22). They write: “Prices have risen.”",
      erased:
        "London Borough of Camden amends the opening of the procurement (its text is not available), now version 2, together with London Borough of Hackney: 1 phase with a budget of £120,000 excluding VAT in total, for this reason: the budget has changed. Ground: research and development services, exempt (PA 2023, Schedule 2, paragraph 22).",
      signedAlone: ["version"],
    },
  ),
  NoticeLinked: example(
    "NoticeLinked",
    { organisation: CAMDEN, builtOn: earlier("opening") },
    { process: processOf(OCID) },
    { ocid: OCID },
    {
      full: "London Borough of Camden links the notices published under ocds-h6vhtk-0550b4 to the procurement “Damp sensors” (CAM-2025-014).",
      erased:
        "London Borough of Camden links the notices published under an external process to the procurement that it leads.",
    },
  ),
  NoticeUnlinked: example(
    "NoticeUnlinked",
    { organisation: CAMDEN, builtOn: earlier("link") },
    { process: processOf(OCID), reason: 1 },
    { ocid: OCID, reasons: "It is about the heating contract." },
    {
      full: "London Borough of Camden unlinks the notices published under ocds-h6vhtk-0550b4 from the procurement “Damp sensors” (CAM-2025-014), for this reason: it is about another procurement. They write: “It is about the heating contract.”",
      erased:
        "London Borough of Camden unlinks the notices published under an external process from the procurement that it leads, for this reason: it is about another procurement.",
    },
  ),
  TenderPublished: example(
    "TenderPublished",
    { organisation: CAMDEN, builtOn: earlier("opening") },
    { number: 1, ...published },
    aTender,
    {
      full: "London Borough of Camden publishes the tender “Damp sensors” (CAM-2025-014): tenders by 30 June 2025, midday BST, questions by 16 June 2025, midday BST; budget £400,000 excluding VAT; ground: research and development services, exempt (PA 2023, Schedule 2, paragraph 22) (head of procurement, under Delegation PRO/3).",
      erased:
        "London Borough of Camden publishes the tender of its procurement: tenders by 30 June 2025, midday BST, questions by 16 June 2025, midday BST; budget 40,000,000 minor units of currency excluding VAT; ground: research and development services, exempt (PA 2023, Schedule 2, paragraph 22).",
      signedAlone: ["number"],
    },
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
    {
      full: "London Borough of Camden amends the tender “Damp sensors” (CAM-2025-014), now version 2: tenders by 14 July 2025, midday BST, questions by 16 June 2025, midday BST; budget £400,000 excluding VAT; ground: research and development services, exempt (PA 2023, Schedule 2, paragraph 22) (head of procurement, under Delegation PRO/3). Changed: The deadline is two weeks later. They write: “The specification came late.”",
      erased:
        "London Borough of Camden amends the tender of its procurement, now version 2: tenders by 14 July 2025, midday BST, questions by 16 June 2025, midday BST; budget 40,000,000 minor units of currency excluding VAT; ground: research and development services, exempt (PA 2023, Schedule 2, paragraph 22).",
      signedAlone: ["version"],
    },
  ),
  TenderClarified: example(
    "TenderClarified",
    { organisation: CAMDEN, builtOn: earlier("tender") },
    { number: 1, previous: ZERO_BYTES32 },
    { questions: [{ question: "May we bid as a consortium?", answer: "Yes.", askedOn: "2025-06-04" }] },
    {
      full: "London Borough of Camden answers 1 question about the tender “Damp sensors” (CAM-2025-014) to everybody (clarification 1). The first: “May we bid as a consortium?”",
      erased:
        "London Borough of Camden answers questions about the tender of its procurement to everybody (clarification 1).",
      signedAlone: ["number", "previous"],
    },
  ),
  TenderWithdrawn: example(
    "TenderWithdrawn",
    { organisation: CAMDEN, builtOn: earlier("tender") },
    { reason: 1 },
    { reasons: "The price form counted VAT twice.", authority: officer },
    {
      full: "London Borough of Camden withdraws the tender “Damp sensors” (CAM-2025-014), for this reason: an error in the documents (head of procurement, under Delegation PRO/3). They write: “The price form counted VAT twice.”",
      erased:
        "London Borough of Camden withdraws the tender of its procurement, for this reason: an error in the documents.",
    },
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
    {
      full: "London Borough of Camden decides the award of “Damp sensors” (CAM-2025-014) to Hexagon Research Ltd (up to £25,000 excluding VAT) (head of procurement, under Delegation PRO/3).",
      erased:
        "London Borough of Camden decides the award of its procurement to Hexagon Research Ltd (up to 2,500,000 minor units of currency excluding VAT).",
      signedAlone: ["number"],
    },
  ),
  ProcurementCancelled: example(
    "ProcurementCancelled",
    { organisation: CAMDEN, builtOn: earlier("tender") },
    { reason: 2 },
    { reasons: "The capital programme was cut.", authority: officer },
    {
      full: "London Borough of Camden cancels the procurement “Damp sensors” (CAM-2025-014) for good, for this reason: there is no budget any more (head of procurement, under Delegation PRO/3). Nothing more can be offered or signed under it. They write: “The capital programme was cut.”",
      erased:
        "London Borough of Camden cancels the procurement that it leads for good, for this reason: there is no budget any more. Nothing more can be offered or signed under it.",
    },
  ),
};
