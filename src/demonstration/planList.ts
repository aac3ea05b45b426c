/** A plan of the story: who plans what, from which day on, for how many pounds net. */
export interface PlannedWork {
  readonly owner: string;
  readonly reference: string;
  readonly title: string;
  readonly summary: string;
  readonly pounds: number;
  readonly startsOn: number;
  readonly cpv: readonly [code: string, description: string];
  readonly keywords: readonly string[];
  readonly isResearch?: boolean;
}

const RESEARCH = ["73100000", "Research and experimental development services"] as const;
const SOFTWARE = ["72200000", "Software programming and consultancy services"] as const;
const DATA = ["72300000", "Data services"] as const;

/** A dozen plans. The first two overlap: two boroughs after the same thing at the same time. */
export const PLANS: readonly PlannedWork[] = [
  {
    owner: "CMD",
    reference: "CMD-P-2041",
    title: "Damp and mould sensors for council homes",
    summary: "Find damp in council homes before tenants have to report it, without mains power or tenants' data.",
    pounds: 400_000,
    startsOn: 120,
    cpv: RESEARCH,
    keywords: ["damp", "mould", "housing", "sensors"],
    isResearch: true,
  },
  {
    owner: "LEW",
    reference: "LEW/25/118",
    title: "Mould monitoring in council housing",
    summary: "Sensors that warn of damp and mould in council housing, with an alert to the repairs team.",
    pounds: 260_000,
    startsOn: 150,
    cpv: RESEARCH,
    keywords: ["damp", "mould", "housing", "repairs"],
    isResearch: true,
  },
  {
    owner: "SWK",
    reference: "SWK-DIG-77",
    title: "Kerbside data standard",
    summary: "One open data standard for parking, loading and charging bays, and a tool to publish it.",
    pounds: 180_000,
    startsOn: 110,
    cpv: DATA,
    keywords: ["kerbside", "parking", "data standard"],
  },
  {
    owner: "NWM",
    reference: "NWM-2026-03",
    title: "Translation for housing letters",
    summary: "Letters from the housing service in the reader's language, checked by people.",
    pounds: 95_000,
    startsOn: 200,
    cpv: SOFTWARE,
    keywords: ["translation", "letters", "housing"],
  },
  {
    owner: "HCK",
    reference: "HCK-0931",
    title: "Shared low-code platform",
    summary: "A platform for small internal services that several boroughs can run together.",
    pounds: 640_000,
    startsOn: 240,
    cpv: SOFTWARE,
    keywords: ["low-code", "platform"],
  },
  {
    owner: "BNE",
    reference: "BNE-CS-12",
    title: "Cyber resilience exercises",
    summary: "Yearly exercises of a serious attack with partners of the borough.",
    pounds: 60_000,
    startsOn: 170,
    cpv: ["72220000", "Systems and technical consultancy services"],
    keywords: ["cyber", "exercise"],
  },
  {
    owner: "ISL",
    reference: "ISL-25-040",
    title: "Falls prediction for home care",
    summary: "Learn from home care visits who is likely to fall, with the people concerned deciding on their data.",
    pounds: 310_000,
    startsOn: 260,
    cpv: RESEARCH,
    keywords: ["falls", "care", "prediction"],
    isResearch: true,
  },
  {
    owner: "TWH",
    reference: "TWH-ICT-9",
    title: "Booking of sports facilities",
    summary: "One booking service for pitches, halls and pools.",
    pounds: 140_000,
    startsOn: 190,
    cpv: SOFTWARE,
    keywords: ["booking", "leisure"],
  },
  {
    owner: "LBH",
    reference: "LBH-33-25",
    title: "Air quality at school gates",
    summary: "Low-cost measurement of air quality at forty school gates, published hourly.",
    pounds: 220_000,
    startsOn: 210,
    cpv: RESEARCH,
    keywords: ["air quality", "schools", "sensors"],
    isResearch: true,
  },
  {
    owner: "WFT",
    reference: "WFT-D-5",
    title: "Planning applications in plain words",
    summary: "Explain planning applications to neighbours in plain words, with links to the drawings.",
    pounds: 75_000,
    startsOn: 230,
    cpv: SOFTWARE,
    keywords: ["planning", "plain language"],
  },
  {
    owner: "CRY",
    reference: "CRY-T-204",
    title: "Waste collection routes",
    summary: "Routes that follow how full the containers are.",
    pounds: 330_000,
    startsOn: 280,
    cpv: DATA,
    keywords: ["waste", "routes", "sensors"],
  },
  {
    owner: "EAL",
    reference: "EAL-PR-61",
    title: "Library kiosks",
    summary: "Self-service kiosks for libraries, with accessible screens.",
    pounds: 150_000,
    startsOn: 160,
    cpv: ["30144000", "Calculation-type machines"],
    keywords: ["library", "kiosk"],
  },
];

/** Published when the rest is over: work that is still to come. */
export const LATER_PLANS = {
  kerbsideTool: {
    owner: "SWK",
    reference: "SWK-DIG-91",
    title: "Kerbside tool on the national standard",
    summary: "A tool that publishes parking, loading and charging bays by the national standard.",
    pounds: 160_000,
    startsOn: 640,
    cpv: DATA,
    keywords: ["kerbside", "parking", "data standard"],
  },
  fieldTest: {
    owner: "CMD",
    reference: "CMD-P-2077",
    title: "Damp and mould sensors, field test in five hundred homes",
    summary: "The best designs of the first phases, tried for one winter in five hundred homes of three boroughs.",
    pounds: 350_000,
    startsOn: 690,
    cpv: RESEARCH,
    keywords: ["damp", "mould", "housing", "sensors", "field test"],
    isResearch: true,
  },
  repairs: {
    owner: "HCK",
    reference: "HCK-1044",
    title: "Appointments for repairs that tenants can move themselves",
    summary: "Tenants see, move and confirm appointments for repairs, by phone as well as online.",
    pounds: 120_000,
    startsOn: 610,
    cpv: SOFTWARE,
    keywords: ["repairs", "housing", "appointments"],
  },
} satisfies Record<string, PlannedWork>;
