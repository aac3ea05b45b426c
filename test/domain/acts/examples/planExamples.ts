import { ZERO_BYTES32 } from "../../../../src/domain/Hex.ts";
import { startOfLondonDay } from "../../../../src/domain/londonTime.ts";
import { ownReferenceDigest } from "../../../../src/domain/ownReference.ts";
import { CAMDEN, camden, earlier, example, HACKNEY, officer, PLAN, pounds, PROCUREMENT } from "./example.ts";

const plan = {
  reference: "CAM-P-7",
  title: "Damp sensors for council homes",
  summary: "Find damp before tenants have to report it.",
  owner: camden,
  estimate: pounds(400_000),
  startsOn: "2025-09-01",
  contractType: "researchAndDevelopment",
  ground: "researchAndDevelopment",
  keywords: ["damp", "housing"],
  contact: { post: "categoryManager", mailbox: "digital.procurement@camden.example" },
} as const;

export const planExamples = {
  PlanPublished: example(
    "PlanPublished",
    { organisation: CAMDEN, subject: PLAN, builtOn: ZERO_BYTES32 },
    {
      ownReference: ownReferenceDigest("CAM-P-7"),
      estimatedValue: 40_000_000,
      currency: "GBP",
      startsOn: startOfLondonDay("2025-09-01"),
    },
    { ...plan, keywords: [...plan.keywords], authority: officer },
    {
      full: "London Borough of Camden publishes the plan “Damp sensors for council homes” (CAM-P-7), estimated at £400,000 excluding VAT, expected to start on 1 September 2025 (head of procurement, under Delegation PRO/3).",
      erased:
        "London Borough of Camden publishes the plan (its text is not available), estimated at £400,000 excluding VAT, expected to start on 1 September 2025.",
    },
  ),
  PlanChanged: example(
    "PlanChanged",
    { organisation: CAMDEN, subject: PLAN, builtOn: earlier("plan") },
    { estimatedValue: 45_000_000, currency: "GBP", startsOn: startOfLondonDay("2025-11-03") },
    {
      ...plan,
      keywords: [...plan.keywords],
      estimate: pounds(450_000),
      startsOn: "2025-11-03",
      authority: officer,
      rationale: "Hackney's homes come on top.",
    },
    {
      full: "London Borough of Camden changes the plan “Damp sensors for council homes” (CAM-P-7): now estimated at £450,000 excluding VAT, expected to start on 3 November 2025 (head of procurement, under Delegation PRO/3). Before: estimated at £400,000 excluding VAT, expected to start on 1 September 2025. They write: “Hackney's homes come on top.”",
      erased:
        "London Borough of Camden changes the plan that it published: now estimated at £450,000 excluding VAT, expected to start on 3 November 2025.",
    },
  ),
  PlanDropped: example(
    "PlanDropped",
    { organisation: CAMDEN, subject: PLAN, builtOn: earlier("plan") },
    { reason: 2 },
    { reasons: "The capital programme was cut.", authority: officer },
    {
      full: "London Borough of Camden drops the plan “Damp sensors for council homes” (CAM-P-7), for this reason: there is no budget (head of procurement, under Delegation PRO/3). They write: “The capital programme was cut.”",
      erased: "London Borough of Camden drops the plan that it published, for this reason: there is no budget.",
    },
  ),
  PlanJoined: example(
    "PlanJoined",
    { organisation: HACKNEY, subject: PLAN, builtOn: earlier("plan") },
    { previous: ZERO_BYTES32 },
    { need: "We have 900 homes with the same problem.", contribution: pounds(50_000), authority: officer },
    {
      full: "London Borough of Hackney joins the plan “Damp sensors for council homes” (CAM-P-7) of London Borough of Camden and wants to buy together (head of procurement, under Delegation PRO/3). They write: “We have 900 homes with the same problem.”",
      erased: "London Borough of Hackney joins the plan of another authority and wants to buy together.",
      signedAlone: ["previous"],
    },
  ),
  PlanDeclined: example(
    "PlanDeclined",
    { organisation: HACKNEY, subject: PLAN, builtOn: earlier("plan") },
    { previous: earlier("joining"), reason: 3 },
    { reasons: "Our own contract runs until 2027.", authority: officer },
    {
      full: "London Borough of Hackney will not buy together under the plan “Damp sensors for council homes” (CAM-P-7) of London Borough of Camden, for this reason: a contract of its own is in place (head of procurement, under Delegation PRO/3). They write: “Our own contract runs until 2027.”",
      erased:
        "London Borough of Hackney will not buy together under the plan of another authority, for this reason: a contract of its own is in place.",
      signedAlone: ["previous"],
    },
  ),
  PlanConverted: example(
    "PlanConverted",
    { organisation: CAMDEN, subject: PLAN, builtOn: earlier("plan") },
    { procurement: PROCUREMENT },
    { procurement: { id: PROCUREMENT, reference: "CAM-2025-014", title: "Damp sensors" }, authority: officer },
    {
      full: "London Borough of Camden turns the plan “Damp sensors for council homes” (CAM-P-7) into the procurement “Damp sensors” (CAM-2025-014) (head of procurement, under Delegation PRO/3).",
      erased: "London Borough of Camden turns the plan that it published into the procurement that it opened.",
    },
  ),
};
