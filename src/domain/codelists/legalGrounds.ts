import { Codelist } from "./Codelist.ts";
import type { Procedure } from "./procedures.ts";

/** What a legal ground brings with it, so that completeness and audit views need not guess. */
export interface GroundRules {
  /** Notices that the Procurement Act 2023 calls for on this ground, in order (Find a Tender's numbering). */
  readonly notices: readonly string[];
  /** The contract is exempted from the Act. */
  readonly exempt: boolean;
  /** The only procedures that go with this ground, where the ground says so. */
  readonly procedures?: readonly Procedure[];
}

/** PA: Procurement Act 2023. */
export const LEGAL_GROUNDS = new Codelist("legal ground", [
  [1, "researchAndDevelopment", "research and development services, exempt (PA 2023, Schedule 2, paragraph 22)"],
  [2, "prototype", "direct award for a prototype or development (PA 2023, Schedule 5, paragraphs 2 and 3)"],
  [3, "openProcedure", "open procedure (PA 2023, section 20(2)(a))"],
  [4, "competitiveFlexible", "competitive flexible procedure (PA 2023, section 20(2)(b))"],
  [5, "framework", "award under a framework (PA 2023, section 45)"],
  [6, "directAward", "other direct award in a special case (PA 2023, section 41 and Schedule 5)"],
  [7, "switchToDirectAward", "switch to direct award, no suitable tenders (PA 2023, section 43)"],
  [8, "lightTouch", "light touch contract (PA 2023, section 9)"],
  [9, "belowThreshold", "below-threshold contract (PA 2023, Part 6)"],
  [10, "otherExemption", "other exempt contract (PA 2023, Schedule 2)"],
  [11, "dynamicMarket", "competition among members of a dynamic market (PA 2023, section 34)"],
  [99, "other", "another legal ground, named in the content"],
]);

export type LegalGround = (typeof LEGAL_GROUNDS.words)[number];

const COMPETITION = ["UK2", "UK4", "UK6", "UK7"] as const;
const DIRECT = ["UK5", "UK6", "UK7"] as const;

const RULES: Readonly<Record<LegalGround, GroundRules>> = {
  researchAndDevelopment: { notices: [], exempt: true },
  prototype: { notices: DIRECT, exempt: false, procedures: ["direct"] },
  openProcedure: { notices: COMPETITION, exempt: false, procedures: ["open"] },
  competitiveFlexible: {
    notices: COMPETITION,
    exempt: false,
    procedures: ["competitiveFlexible", "preCommercial"],
  },
  framework: { notices: ["UK6", "UK7"], exempt: false, procedures: ["frameworkCompetition", "frameworkDirect"] },
  directAward: { notices: DIRECT, exempt: false, procedures: ["direct"] },
  switchToDirectAward: { notices: DIRECT, exempt: false, procedures: ["direct"] },
  lightTouch: { notices: ["UK4", "UK6", "UK7"], exempt: false },
  belowThreshold: { notices: [], exempt: false },
  otherExemption: { notices: [], exempt: true },
  dynamicMarket: { notices: ["UK4", "UK6", "UK7"], exempt: false },
  other: { notices: [], exempt: false },
};

export function rulesOfGround(ground: LegalGround): GroundRules {
  return RULES[ground];
}
