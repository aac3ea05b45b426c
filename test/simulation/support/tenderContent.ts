import { pounds } from "../../../src/demonstration/pounds.ts";
import type { Tender } from "../../../src/domain/acts/tender/tenderContent.ts";
import type { Organisation } from "./Organisation.ts";

export const OFFICER = { post: "headOfProcurement", reference: "Scheme of delegation PRO/3" } as const;
export const CONTRACTS = { post: "contractManager", reference: "Scheme of delegation PRO/7" } as const;
export const FINANCE = { post: "accountsPayable", reference: "Scheme of delegation FIN/4.2" } as const;

export const RESEARCH_GROUND = {
  code: "researchAndDevelopment",
  paragraph: "Procurement Act 2023, Schedule 2, paragraph 22",
  reasons: "Research and development services only; nothing is bought in volume.",
  noGoodsOrWorks: true,
  publicBenefit: "Results are open to every landlord.",
} as const;

export interface TenderWish extends Partial<Tender> {
  /** London time, "2026-03-30 12:00". */
  readonly deadline: string;
}

/** A short tender that may be published as it stands; what a story cares about is laid over it. */
export function tenderContent(lead: Organisation, reference: string, wish: TenderWish): Tender {
  return {
    reference,
    title: "Damp and mould sensors for council homes",
    challenge: "Find damp before it is visible.",
    lead: lead.party,
    members: [],
    authority: OFFICER,
    ground: RESEARCH_GROUND,
    procedure: "preCommercial",
    budget: pounds(400_000),
    ...wish,
  };
}
