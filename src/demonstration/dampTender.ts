import type { ContentOf } from "../domain/acts/Act.ts";
import type { DocumentReference } from "../domain/DocumentReference.ts";
import type { Players } from "./gatherPlayers.ts";
import { CABINET, OFFICER } from "./people.ts";
import { pounds } from "./pounds.ts";
import { party, type Stage } from "./Stage.ts";

export const REFERENCE = "CMD-2041";
export const TITLE = "Damp and mould sensors for council homes";

/** First and last day of each phase, its budget in pounds net, and how many suppliers go on. */
const PHASES = [
  { number: 1, title: "Solution design", budget: 120_000, from: 120, to: 240, least: 3, most: 8 },
  { number: 2, title: "Prototype", budget: 180_000, from: 260, to: 420, least: 2, most: 4 },
  { number: 3, title: "Field test", budget: 100_000, from: 440, to: 600, least: 1, most: 2 },
] as const;

const GROUND = {
  code: "researchAndDevelopment",
  paragraph: "Procurement Act 2023, Schedule 2, paragraph 22",
  reasons: "Research and development services only. Results are published; no volume is bought.",
  noGoodsOrWorks: true,
  publicBenefit: "Healthier homes for tenants of every landlord, since the results are open to all.",
} as const;

const CHALLENGE =
  "Tenants report damp when it is visible, which is months too late. Find it earlier, without mains power in the wall, " +
  "without a subscription for each home and without learning anything about how people live.";

/** The phases as the act signs them. */
export function signedPhases(stage: Stage) {
  return PHASES.map(({ number, budget, from, to }) => ({
    number,
    budget: budget * 100,
    startsOn: stage.calendar.dayStart(from),
    endsOn: stage.calendar.dayStart(to),
  }));
}

export function openingContent(
  stage: Stage,
  players: Players,
  plan: { id: `0x${string}`; reference: string },
): ContentOf<"ProcurementOpened"> {
  return {
    reference: REFERENCE,
    title: TITLE,
    challenge: CHALLENGE,
    lead: party(players.authority("CMD")),
    members: [
      { ...party(players.authority("HCK")), commitment: pounds(50_000) },
      { ...party(players.authority("LEW")), commitment: pounds(80_000) },
    ],
    ground: GROUND,
    phases: PHASES.map(({ number, title, budget, from, to, least, most }) => ({
      number,
      title,
      budget: pounds(budget),
      startsOn: stage.calendar.day(from),
      endsOn: stage.calendar.day(to),
      leastSuppliers: least,
      mostSuppliers: most,
    })),
    plans: [{ id: plan.id, reference: plan.reference }],
    department: "Housing and digital services",
    contact: { post: "categoryManager", mailbox: "procurement@camden.example" },
    authority: CABINET,
  };
}

/** The tender as first published; what an amendment changes is laid over it. */
export function tenderContent(stage: Stage, players: Players, brief: DocumentReference): ContentOf<"TenderPublished"> {
  const { calendar } = stage;
  return {
    reference: REFERENCE,
    title: TITLE,
    challenge: CHALLENGE,
    lead: party(players.authority("CMD")),
    members: [party(players.authority("HCK")), party(players.authority("LEW"))],
    authority: OFFICER,
    ground: GROUND,
    procedure: "preCommercial",
    aboveThreshold: true,
    contractType: "researchAndDevelopment",
    cpv: [{ code: "73100000", description: "Research and experimental development services" }],
    places: [{ region: "UKI", description: "London" }],
    budget: pounds(400_000),
    parts: PHASES.map(({ number, title, budget, from, to, least, most }) => ({
      kind: "phase" as const,
      number,
      title,
      value: pounds(budget),
      leastSuppliers: least,
      mostSuppliers: most,
      startsOn: calendar.day(from),
      endsOn: calendar.day(to),
    })),
    options: "None.",
    enquiryDeadline: calendar.moment(84, "12:00"),
    deadline: calendar.moment(98, "12:00"),
    submission: {
      instructions: "One document of at most 20 pages for each phase, and the price form.",
      address: "https://tenders.camden.example/cmd-2041",
      languages: ["en"],
    },
    awardCriteria: criteria(40, 30, 30),
    conditionsOfParticipation: ["Can do at least half of the research in the UK or a treaty state."],
    contract: { startsOn: calendar.day(120), endsOn: calendar.day(600), extensions: "None." },
    paymentTerms: "30 days to decide on a delivery, 30 days to pay.",
    intellectualProperty: "Suppliers keep their rights; the boroughs may use the results free of charge.",
    dataProtection: "No personal data is collected; readings are stored by building.",
    security: "Cyber Essentials before the field test.",
    suitability: { smallAndMedium: true, voluntaryOrSocial: true, note: "No turnover or insurance threshold." },
    marketEngagement: { doneOn: calendar.day(28), summary: "Fourteen companies came to an open day." },
    conflictsAssessment: { doneOn: calendar.day(44) },
    documents: [{ ...brief, role: "technicalSpecifications", title: "Challenge brief" }],
    contact: { post: "categoryManager", mailbox: "procurement@camden.example" },
    department: "Housing and digital services",
    reviewOn: calendar.day(300),
  };
}

/** The tender after its amendment: a later deadline, and quality weighs more. */
export function amendedContent(
  stage: Stage,
  players: Players,
  brief: DocumentReference,
  secondBrief: DocumentReference,
): ContentOf<"TenderAmended"> {
  const { calendar } = stage;
  return {
    ...tenderContent(stage, players, brief),
    deadline: calendar.moment(105, "12:00"),
    awardCriteria: criteria(50, 25, 25),
    documents: [{ ...secondBrief, role: "technicalSpecifications", title: "Challenge brief" }],
    rationale: "Bidders asked how kitchens are to be covered; the brief now says so, which takes them more time.",
    changes: ["The deadline moves by a week", "Quality weighs 50 instead of 40", "The challenge brief covers kitchens"],
    deadlineConsidered: "Seven days more, since the scope of the designs grows (section 31).",
  };
}

function criteria(
  quality: number,
  price: number,
  feasibility: number,
): NonNullable<ContentOf<"TenderPublished">["awardCriteria"]> {
  return [
    { name: "Quality of the design", weight: quality, type: "quality" },
    { name: "Price", weight: price, type: "price" },
    { name: "Feasibility in occupied homes", weight: feasibility, type: "quality" },
  ];
}
