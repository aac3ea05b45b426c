import { ZERO_BYTES32 } from "../../../../src/domain/Hex.ts";
import { fromRfc3339, startOfLondonDay } from "../../../../src/domain/londonTime.ts";
import { aDocument, CAMDEN, camden, earlier, example, HEXAGON, hexagon, officer, pounds } from "./example.ts";

const AGREEMENT = earlier("offer");

/** A contract for phase 1: £12,500 excluding VAT in two milestones. */
const aContract = {
  reference: "CAM-2025-014/1",
  title: "Damp sensors, solution design",
  buyer: camden,
  supplier: hexagon,
  isFramework: false,
  phase: 1,
  scope: "Design a sensor that finds damp and needs no mains power.",
  price: pounds(12_500),
  startsOn: "2025-06-01",
  endsOn: "2025-11-30",
  openUntil: "2025-05-23T16:00:00Z",
  milestones: [
    {
      number: 1,
      title: "Design report",
      deliverables: ["Design report"],
      acceptanceCriteria: ["Covers all rooms of the test flats"],
      dueOn: "2025-08-29",
      price: pounds(5_000),
      daysToDecide: 30,
      daysToPay: 30,
    },
    {
      number: 2,
      title: "Costed plan",
      deliverables: ["Plan for the prototype"],
      acceptanceCriteria: ["Unit price below £20"],
      dueOn: "2025-11-28",
      price: pounds(7_500),
      daysToDecide: 30,
      daysToPay: 30,
    },
  ],
  intellectualProperty: "The supplier keeps its rights, the buyers may use the results.",
  termination: "Either party may end it with 30 days' notice.",
  documents: [aDocument("contractDraft", "Contract")],
  authority: officer,
};

const signedTerms = {
  amount: 1_250_000,
  startsOn: startOfLondonDay("2025-06-01"),
  endsOn: startOfLondonDay("2025-11-30"),
};

const aVariation = {
  agreement: { reference: "CAM-2025-014/1", title: "Damp sensors, solution design" },
  buyer: camden,
  supplier: hexagon,
  rationale: "Two more flats are tested.",
  changes: ["Milestone 2 is due in December and costs £1,000 more"],
  priceBefore: pounds(12_500),
  price: pounds(13_500),
  endsOnBefore: "2025-11-30",
  endsOn: "2025-12-31",
  openUntil: "2025-11-14T17:00:00Z",
  milestones: [
    {
      number: 2,
      title: "Costed plan",
      deliverables: ["Plan for the prototype"],
      acceptanceCriteria: ["Unit price below £20"],
      dueOn: "2025-12-19",
      price: pounds(8_500),
      daysToDecide: 30,
      daysToPay: 30,
    },
  ],
  authority: officer,
};

const variedTerms = {
  agreement: AGREEMENT,
  amountBefore: 1_250_000,
  amount: 1_350_000,
  vat: 270_000,
  vatRate: 2000,
  endsOnBefore: startOfLondonDay("2025-11-30"),
  endsOn: startOfLondonDay("2025-12-31"),
  milestones: [
    {
      number: 2,
      dueOn: startOfLondonDay("2025-12-19"),
      amount: 850_000,
      vat: 170_000,
      daysToDecide: 30,
      daysToPay: 30,
    },
  ],
};

export const agreementExamples = {
  AgreementOffered: example(
    "AgreementOffered",
    { organisation: CAMDEN, builtOn: earlier("award") },
    {
      ...signedTerms,
      supplier: HEXAGON,
      framework: ZERO_BYTES32,
      isFramework: false,
      phase: 1,
      currency: "GBP",
      vat: 250_000,
      vatRate: 2000,
      openUntil: fromRfc3339("2025-05-23T16:00:00Z"),
      milestones: [
        {
          number: 1,
          dueOn: startOfLondonDay("2025-08-29"),
          amount: 500_000,
          vat: 100_000,
          daysToDecide: 30,
          daysToPay: 30,
        },
        {
          number: 2,
          dueOn: startOfLondonDay("2025-11-28"),
          amount: 750_000,
          vat: 150_000,
          daysToDecide: 30,
          daysToPay: 30,
        },
      ],
    },
    aContract,
  ),
  OfferWithdrawn: example(
    "OfferWithdrawn",
    { organisation: CAMDEN, builtOn: AGREEMENT },
    { reason: 1 },
    { reasons: "The end date was wrong.", authority: officer },
  ),
  OfferQuestioned: example(
    "OfferQuestioned",
    { organisation: HEXAGON, builtOn: AGREEMENT },
    { number: 1 },
    { question: "Does milestone 2 include the unit price of the battery?" },
  ),
  QuestionAnswered: example(
    "QuestionAnswered",
    { organisation: CAMDEN, builtOn: earlier("question") },
    { agreement: AGREEMENT, number: 1 },
    { answer: "Yes, and the mounting plate.", authority: officer },
  ),
  AgreementDeclined: example(
    "AgreementDeclined",
    { organisation: HEXAGON, builtOn: AGREEMENT },
    { reason: 3 },
    { reasons: "Our engineer is away in August." },
  ),
  AgreementSigned: example("AgreementSigned", { organisation: HEXAGON, builtOn: AGREEMENT }, signedTerms, aContract),
  VariationOffered: example(
    "VariationOffered",
    { organisation: CAMDEN, builtOn: earlier("signature") },
    { ...variedTerms, openUntil: fromRfc3339("2025-11-14T17:00:00Z") },
    aVariation,
  ),
  VariationWithdrawn: example(
    "VariationWithdrawn",
    { organisation: CAMDEN, builtOn: earlier("variation") },
    { agreement: AGREEMENT, reason: 5 },
    { actingAs: "buyer", reasons: "A third flat comes on top.", authority: officer },
  ),
  VariationDeclined: example(
    "VariationDeclined",
    { organisation: HEXAGON, builtOn: earlier("variation") },
    { agreement: AGREEMENT, reason: 2 },
    { actingAs: "supplier", reasons: "£1,000 does not cover two flats." },
  ),
  VariationSigned: example(
    "VariationSigned",
    { organisation: HEXAGON, builtOn: earlier("variation") },
    variedTerms,
    aVariation,
  ),
  AgreementEnded: example(
    "AgreementEnded",
    { organisation: CAMDEN, builtOn: earlier("signature") },
    { agreement: AGREEMENT, ground: 1, effectiveOn: startOfLondonDay("2026-01-31"), paid: 1_100_000 },
    {
      effectiveOn: "2026-01-31",
      paid: pounds(11_000),
      actingAs: "buyer",
      reasons: "All milestones are settled.",
      authority: officer,
    },
  ),
};
