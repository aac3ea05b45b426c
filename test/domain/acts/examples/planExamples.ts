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
  ),
  PlanDropped: example(
    "PlanDropped",
    { organisation: CAMDEN, subject: PLAN, builtOn: earlier("plan") },
    { reason: 2 },
    { reasons: "The capital programme was cut.", authority: officer },
  ),
  PlanJoined: example(
    "PlanJoined",
    { organisation: HACKNEY, subject: PLAN, builtOn: earlier("plan") },
    { previous: ZERO_BYTES32 },
    { need: "We have 900 homes with the same problem.", contribution: pounds(50_000), authority: officer },
  ),
  PlanDeclined: example(
    "PlanDeclined",
    { organisation: HACKNEY, subject: PLAN, builtOn: earlier("plan") },
    { previous: earlier("joining"), reason: 3 },
    { reasons: "Our own contract runs until 2027.", authority: officer },
  ),
  PlanConverted: example(
    "PlanConverted",
    { organisation: CAMDEN, subject: PLAN, builtOn: earlier("plan") },
    { procurement: PROCUREMENT },
    { procurement: { id: PROCUREMENT, reference: "CAM-2025-014", title: "Damp sensors" }, authority: officer },
  ),
};
