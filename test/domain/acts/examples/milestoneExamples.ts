import { startOfLondonDay } from "../../../../src/domain/londonTime.ts";
import { aDocument, CAMDEN, earlier, example, HEXAGON, officer, pounds } from "./example.ts";

const milestone = { number: 1, title: "Design report" };
const place = { agreement: earlier("offer"), number: 1 };

export const milestoneExamples = {
  MilestoneDelivered: example(
    "MilestoneDelivered",
    { organisation: HEXAGON, builtOn: earlier("offer") },
    { ...place, attempt: 2, deliveredOn: startOfLondonDay("2025-10-01") },
    {
      milestone,
      attempt: 2,
      deliveredOn: "2025-10-01",
      report: "All rooms are covered now.",
      documents: [aDocument("deliverable", "Design report, second edition")],
    },
  ),
  DeliveryAccepted: example(
    "DeliveryAccepted",
    { organisation: CAMDEN, builtOn: earlier("delivery") },
    {
      ...place,
      attempt: 1,
      payableAmount: 500_000,
      payableVat: 100_000,
      successful: true,
      decidedOn: startOfLondonDay("2025-09-12"),
    },
    {
      milestone,
      decidedOn: "2025-09-12",
      payable: pounds(5_000),
      successful: true,
      criteria: [{ criterion: "Covers all rooms of the test flats", met: "met" }],
      reasons: "Complete and on time.",
      authority: officer,
    },
  ),
  DeliveryAcceptedInPart: example(
    "DeliveryAcceptedInPart",
    { organisation: CAMDEN, builtOn: earlier("delivery") },
    {
      ...place,
      attempt: 2,
      payableAmount: 350_000,
      payableVat: 70_000,
      ground: 2,
      successful: false,
      decidedOn: startOfLondonDay("2025-10-27"),
    },
    {
      milestone,
      decidedOn: "2025-10-27",
      payable: pounds(3_500),
      successful: false,
      reasons: "Kitchens are not covered.",
      authority: officer,
    },
  ),
  DeliveryRejected: example(
    "DeliveryRejected",
    { organisation: CAMDEN, builtOn: earlier("delivery") },
    { ...place, attempt: 1, reason: 2, decidedOn: startOfLondonDay("2025-09-12") },
    { milestone, decidedOn: "2025-09-12", reasons: "Only two of six rooms are covered.", authority: officer },
  ),
  MilestoneWaived: example(
    "MilestoneWaived",
    { organisation: CAMDEN, builtOn: earlier("offer") },
    { ...place, reason: 1 },
    { milestone, reasons: "The prototype makes the report needless.", authority: officer },
  ),
  DecisionCorrected: example(
    "DecisionCorrected",
    { organisation: CAMDEN, builtOn: earlier("decision") },
    {
      ...place,
      corrects: earlier("decision"),
      outcome: 2,
      payableAmount: 400_000,
      payableVat: 80_000,
      successful: false,
      reason: 1,
      decidedOn: startOfLondonDay("2025-11-03"),
    },
    {
      milestone,
      outcome: "acceptedInPart",
      decidedOn: "2025-11-03",
      payable: pounds(4_000),
      successful: false,
      reasons: "The travel costs were left out.",
      authority: officer,
    },
  ),
};
