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
    {
      full: "Hexagon Research Ltd delivered milestone 1 “Design report” of “Damp sensors, solution design” (CAM-2025-014/1) to London Borough of Camden on 1 October 2025 (second attempt), with 1 document as evidence.",
      erased: "Hexagon Research Ltd delivered milestone 1 on 1 October 2025 (second attempt).",
      signedAlone: ["agreement"],
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
    {
      full: "London Borough of Camden accepted milestone 1 “Design report” of “Damp sensors, solution design” (CAM-2025-014/1) from Hexagon Research Ltd on 12 September 2025 (first attempt); £5,000 plus VAT £1,000 is payable (head of procurement, under Delegation PRO/3). It counts as successful, so the supplier can go on to a next phase.",
      erased:
        "London Borough of Camden accepted milestone 1 on 12 September 2025 (first attempt); 500,000 minor units of currency plus VAT 100,000 minor units of currency is payable. It counts as successful, so the supplier can go on to a next phase.",
      signedAlone: ["agreement", "attempt"],
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
    {
      full: "London Borough of Camden accepted part of milestone 1 “Design report” of “Damp sensors, solution design” (CAM-2025-014/1) from Hexagon Research Ltd on 27 October 2025 (second attempt), on this ground: some acceptance criteria are not met (head of procurement, under Delegation PRO/3). £3,500 plus VAT £700 is payable. It does not count as successful for a next phase. They write: “Kitchens are not covered.”",
      erased:
        "London Borough of Camden accepted part of milestone 1 on 27 October 2025 (second attempt), on this ground: some acceptance criteria are not met. 350,000 minor units of currency plus VAT 70,000 minor units of currency is payable. It does not count as successful for a next phase.",
      signedAlone: ["agreement", "attempt"],
    },
  ),
  DeliveryRejected: example(
    "DeliveryRejected",
    { organisation: CAMDEN, builtOn: earlier("delivery") },
    { ...place, attempt: 1, reason: 2, decidedOn: startOfLondonDay("2025-09-12") },
    { milestone, decidedOn: "2025-09-12", reasons: "Only two of six rooms are covered.", authority: officer },
    {
      full: "London Borough of Camden rejected milestone 1 “Design report” of “Damp sensors, solution design” (CAM-2025-014/1) from Hexagon Research Ltd on 12 September 2025 (first attempt), for this reason: acceptance criteria are not met (head of procurement, under Delegation PRO/3). They write: “Only two of six rooms are covered.”",
      erased:
        "London Borough of Camden rejected milestone 1 on 12 September 2025 (first attempt), for this reason: acceptance criteria are not met.",
      signedAlone: ["agreement", "attempt"],
    },
  ),
  MilestoneWaived: example(
    "MilestoneWaived",
    { organisation: CAMDEN, builtOn: earlier("offer") },
    { ...place, reason: 1 },
    { milestone, reasons: "The prototype makes the report needless.", authority: officer },
    {
      full: "London Borough of Camden waives milestone 1 “Design report” of “Damp sensors, solution design” (CAM-2025-014/1) with Hexagon Research Ltd, for this reason: it is no longer needed (head of procurement, under Delegation PRO/3). It need not be delivered. They write: “The prototype makes the report needless.”",
      erased:
        "London Borough of Camden waives milestone 1, for this reason: it is no longer needed. It need not be delivered.",
      signedAlone: ["agreement"],
    },
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
    {
      full: "London Borough of Camden corrects its decision (act 14) on milestone 1 “Design report” of “Damp sensors, solution design” (CAM-2025-014/1) from Hexagon Research Ltd, for this reason: the amount was wrong (head of procurement, under Delegation PRO/3). Before: accepted in part on 27 October 2025, £3,500 plus VAT £700 payable. Now: accepted in part on 3 November 2025, £4,000 plus VAT £800 payable. It does not count as successful for a next phase. They write: “The travel costs were left out.”",
      erased:
        "London Borough of Camden corrects its decision on milestone 1, for this reason: the amount was wrong. Now: accepted in part on 3 November 2025, 400,000 minor units of currency plus VAT 80,000 minor units of currency payable. It does not count as successful for a next phase.",
      signedAlone: ["agreement", "corrects"],
    },
  ),
};
