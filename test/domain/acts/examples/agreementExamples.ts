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
    {
      full: "London Borough of Camden offers Hexagon Research Ltd a contract “Damp sensors, solution design” (CAM-2025-014/1) for phase 1: £12,500 plus VAT £2,500, from 1 June 2025 to 30 November 2025, with 2 milestones; the offer stands until 23 May 2025, 5pm BST (head of procurement, under Delegation PRO/3).",
      erased:
        "London Borough of Camden offers Hexagon Research Ltd a contract for phase 1: £12,500 plus VAT £2,500, from 1 June 2025 to 30 November 2025, with 2 milestones; the offer stands until 23 May 2025, 5pm BST.",
    },
  ),
  OfferWithdrawn: example(
    "OfferWithdrawn",
    { organisation: CAMDEN, builtOn: AGREEMENT },
    { reason: 1 },
    { reasons: "The end date was wrong.", authority: officer },
    {
      full: "London Borough of Camden withdraws its offer (act 12) of the contract “Damp sensors, solution design” (CAM-2025-014/1) to Hexagon Research Ltd, for this reason: an error in the offer (head of procurement, under Delegation PRO/3). They write: “The end date was wrong.”",
      erased: "London Borough of Camden withdraws its offer, for this reason: an error in the offer.",
    },
  ),
  OfferQuestioned: example(
    "OfferQuestioned",
    { organisation: HEXAGON, builtOn: AGREEMENT },
    { number: 1 },
    { question: "Does milestone 2 include the unit price of the battery?" },
    {
      full: "Hexagon Research Ltd asks question 1 about the offer (act 12) of the contract “Damp sensors, solution design” (CAM-2025-014/1) from London Borough of Camden before it signs. They write: “Does milestone 2 include the unit price of the battery?”",
      erased: "Hexagon Research Ltd asks question 1 about the offer before it signs.",
      signedAlone: ["number"],
    },
  ),
  QuestionAnswered: example(
    "QuestionAnswered",
    { organisation: CAMDEN, builtOn: earlier("question") },
    { agreement: AGREEMENT, number: 1 },
    { answer: "Yes, and the mounting plate.", authority: officer },
    {
      full: "London Borough of Camden answers question 1 about its offer (act 12) of the contract “Damp sensors, solution design” (CAM-2025-014/1) to Hexagon Research Ltd (head of procurement, under Delegation PRO/3). They write: “Yes, and the mounting plate.”",
      erased: "London Borough of Camden answers question 1 about its offer.",
      signedAlone: ["agreement", "number"],
    },
  ),
  AgreementDeclined: example(
    "AgreementDeclined",
    { organisation: HEXAGON, builtOn: AGREEMENT },
    { reason: 3 },
    { reasons: "Our engineer is away in August." },
    {
      full: "Hexagon Research Ltd declines the offer (act 12) of the contract “Damp sensors, solution design” (CAM-2025-014/1) from London Borough of Camden, for this reason: the dates. They write: “Our engineer is away in August.”",
      erased: "Hexagon Research Ltd declines the offer, for this reason: the dates.",
    },
  ),
  AgreementSigned: example("AgreementSigned", { organisation: HEXAGON, builtOn: AGREEMENT }, signedTerms, aContract, {
    full: "Hexagon Research Ltd signs the contract “Damp sensors, solution design” (CAM-2025-014/1) with London Borough of Camden: £12,500 plus VAT £2,500, from 1 June 2025 to 30 November 2025. It is in force now that both have signed the same text.",
    erased:
      "Hexagon Research Ltd signs the offer: 1,250,000 minor units of currency excluding VAT, from 1 June 2025 to 30 November 2025. The agreement is in force.",
  }),
  VariationOffered: example(
    "VariationOffered",
    { organisation: CAMDEN, builtOn: earlier("signature") },
    { ...variedTerms, openUntil: fromRfc3339("2025-11-14T17:00:00Z") },
    aVariation,
    {
      full: "London Borough of Camden offers to vary the contract “Damp sensors, solution design” (CAM-2025-014/1) with Hexagon Research Ltd: the price changes from £12,500 to £13,500, both excluding VAT, plus VAT £2,700, the last day moves from 30 November 2025 to 31 December 2025, 1 milestone is new or changed; the offer stands until 14 November 2025, 5pm GMT (head of procurement, under Delegation PRO/3). They write: “Two more flats are tested.”",
      erased:
        "London Borough of Camden offers to vary their agreement: the price changes from 1,250,000 minor units of currency to 1,350,000 minor units of currency, both excluding VAT, plus VAT 270,000 minor units of currency, the last day moves from 30 November 2025 to 31 December 2025, 1 milestone is new or changed; the offer stands until 14 November 2025, 5pm GMT.",
      signedAlone: ["agreement"],
    },
  ),
  VariationWithdrawn: example(
    "VariationWithdrawn",
    { organisation: CAMDEN, builtOn: earlier("variation") },
    { agreement: AGREEMENT, reason: 5 },
    { actingAs: "buyer", reasons: "A third flat comes on top.", authority: officer },
    {
      full: "London Borough of Camden withdraws its variation (act 17) of the contract “Damp sensors, solution design” (CAM-2025-014/1) with Hexagon Research Ltd, for this reason: another variation replaces it (head of procurement, under Delegation PRO/3). They write: “A third flat comes on top.”",
      erased:
        "London Borough of Camden withdraws its variation of their agreement, for this reason: another variation replaces it.",
      signedAlone: ["agreement"],
    },
  ),
  VariationDeclined: example(
    "VariationDeclined",
    { organisation: HEXAGON, builtOn: earlier("variation") },
    { agreement: AGREEMENT, reason: 2 },
    { actingAs: "supplier", reasons: "£1,000 does not cover two flats." },
    {
      full: "Hexagon Research Ltd declines the variation (act 17) of the contract “Damp sensors, solution design” (CAM-2025-014/1) offered by London Borough of Camden, for this reason: the price. They write: “£1,000 does not cover two flats.”",
      erased: "Hexagon Research Ltd declines the variation of their agreement, for this reason: the price.",
      signedAlone: ["agreement"],
    },
  ),
  VariationSigned: example(
    "VariationSigned",
    { organisation: HEXAGON, builtOn: earlier("variation") },
    variedTerms,
    aVariation,
    {
      full: "Hexagon Research Ltd signs the variation (act 17) of the contract “Damp sensors, solution design” (CAM-2025-014/1) with London Borough of Camden: the price changes from £12,500 to £13,500, both excluding VAT, plus VAT £2,700, the last day moves from 30 November 2025 to 31 December 2025, 1 milestone is new or changed. It holds now that both have signed the same text.",
      erased:
        "Hexagon Research Ltd signs the variation of their agreement: the price changes from 1,250,000 minor units of currency to 1,350,000 minor units of currency, both excluding VAT, plus VAT 270,000 minor units of currency, the last day moves from 30 November 2025 to 31 December 2025, 1 milestone is new or changed. It holds now that both have signed the same text.",
      signedAlone: ["agreement"],
    },
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
    {
      full: "London Borough of Camden ends the contract “Damp sensors, solution design” (CAM-2025-014/1) with Hexagon Research Ltd as of 31 January 2026, on this ground: it was performed in full (head of procurement, under Delegation PRO/3). £11,000 excluding VAT has been paid under it. They write: “All milestones are settled.”",
      erased:
        "London Borough of Camden ends the agreement as of 31 January 2026, on this ground: it was performed in full. 1,100,000 minor units of currency excluding VAT has been paid under it.",
      signedAlone: ["agreement"],
    },
  ),
};
