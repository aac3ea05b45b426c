import { type LegalGround, rulesOfGround } from "../../codelists/legalGrounds.ts";
import { isCompetitive, type Procedure } from "../../codelists/procedures.ts";
import type { Tender } from "./tenderContent.ts";

/** Something that a tender should say on a ground and by a procedure, and where that is written. */
export interface TenderDemand {
  /** JSON pointer to where it belongs. */
  readonly path: string;
  /** What it is, in words. */
  readonly what: string;
  /** What it is good for. */
  readonly because: string;
  readonly isMet: (tender: Tender) => boolean;
  /** Where it is asked of every tender, `always`. */
  readonly appliesTo: (ground: LegalGround, procedure: Procedure) => boolean;
  /** The rule that asks for it, on this ground. */
  readonly rule: (ground: LegalGround) => string;
}

type Part = Partial<Pick<TenderDemand, "appliesTo" | "rule">>;

/** Said where no law is known here to ask for it on this ground: then it is asked for all the same, and so called. */
export const OWN_LIST = "the consortium’s own list, no law";

const always = () => true;
const competitive = (_ground: LegalGround, procedure: Procedure) => isCompetitive(procedure);
const inPhases = (_ground: LegalGround, procedure: Procedure) => procedure === "preCommercial";
const exemptResearch = (ground: LegalGround) => ground === "researchAndDevelopment";
const under = (...grounds: readonly LegalGround[]) => {
  return (ground: LegalGround) => grounds.includes(ground);
};

/** Grounds on which the procurement is covered by the Act; an exempt contract and one below the threshold are not. */
const isCovered = (ground: LegalGround) =>
  !rulesOfGround(ground).exempt && ground !== "belowThreshold" && ground !== "other";
const byTenderNotice = under("openProcedure", "competitiveFlexible");
/** A conflicts assessment comes before a tender, transparency or dynamic market notice; a call-off has none. */
const afterConflictsAssessment = (ground: LegalGround) => isCovered(ground) && ground !== "framework";

const EXEMPTION = "PA 2023, Schedule 2, paragraph 22";
const PHASES = "COM(2007)799";
const SUPPLIERS_NEED = "suppliers decide by it whether and how to tender";
const AUDITORS_NEED = "whoever audits the procurement asks for it";

/** What the notice of a competitive tender has to say; on other grounds it is asked for all the same. */
const notice: Part = {
  rule: (ground) => (byTenderNotice(ground) ? "Procurement Regulations 2024, regulations 18 and 19" : OWN_LIST),
};
const awardCriteriaRule = (ground: LegalGround) =>
  byTenderNotice(ground) ? "PA 2023, section 23" : ground === "framework" ? "PA 2023, section 46" : OWN_LIST;
const smallFirmsRule = (ground: LegalGround) => {
  if (ground === "belowThreshold") return "PA 2023, section 86";
  return isCovered(ground) ? "PA 2023, section 12(4)" : OWN_LIST;
};
const research: Part = { appliesTo: exemptResearch, rule: () => EXEMPTION };
const phases: Part = { appliesTo: inPhases, rule: () => PHASES };
const forCompetition: Part = { ...notice, appliesTo: competitive };

/** Everything that is asked of tenders, in the order in which people read one. */
export const TENDER_DEMANDS: readonly TenderDemand[] = [
  demand("/ground/paragraph", "the paragraph of the law", AUDITORS_NEED, ({ ground }) => ground.paragraph),
  demand("/ground/reasons", "why the legal ground holds", AUDITORS_NEED, ({ ground }) => ground.reasons),
  demand(
    "/ground/noGoodsOrWorks",
    "that no goods or works are bought",
    "the exemption of research and development ends where goods or works begin",
    ({ ground }) => ground.noGoodsOrWorks === true || undefined,
    research,
  ),
  demand(
    "/ground/publicBenefit",
    "how the public benefits",
    "the exemption is for research and development for public benefit",
    ({ ground }) => ground.publicBenefit,
    research,
  ),
  demand("/aboveThreshold", "whether the value is above the threshold", AUDITORS_NEED, (t) => t.aboveThreshold),
  demand("/contractType", "the type of contract", SUPPLIERS_NEED, (t) => t.contractType, notice),
  demand("/cpv", "a CPV code", "suppliers search by it", (t) => t.cpv, notice),
  demand("/places", "the place of performance", SUPPLIERS_NEED, (t) => t.places, notice),
  demand("/options", "options, or that there are none", "their value counts too", (t) => t.options, {
    rule: (ground) => (isCovered(ground) ? "PA 2023, Schedule 3" : OWN_LIST),
  }),
  demand("/parts", "the phases with their values", "every phase has a fixed most", (t) => phasesOf(t), phases),
  demand(
    "/parts",
    "the least and most suppliers of every phase",
    "several suppliers work in parallel",
    (t) => (phasesOf(t)?.every((part) => part.leastSuppliers && part.mostSuppliers) ?? false) || undefined,
    phases,
  ),
  demand("/enquiryDeadline", "a deadline for questions", SUPPLIERS_NEED, (t) => t.enquiryDeadline, {
    appliesTo: competitive,
  }),
  demand("/submission", "how to submit", SUPPLIERS_NEED, (t) => t.submission, forCompetition),
  demand("/awardCriteria", "award criteria with weights", "awards rest on them", (t) => t.awardCriteria, {
    appliesTo: competitive,
    rule: awardCriteriaRule,
  }),
  demand(
    "/conditionsOfParticipation",
    "conditions of participation",
    SUPPLIERS_NEED,
    (t) => t.conditionsOfParticipation,
    // Below the threshold suppliers may hardly be restricted (PA 2023, section 85), so nothing is asked for there.
    { ...notice, appliesTo: (ground, procedure) => isCompetitive(procedure) && ground !== "belowThreshold" },
  ),
  demand("/contract", "start and end of the contract", SUPPLIERS_NEED, (t) => t.contract, notice),
  demand("/contract/extensions", "extensions, or that there are none", SUPPLIERS_NEED, (t) => t.contract?.extensions),
  demand("/paymentTerms", "payment terms", SUPPLIERS_NEED, (t) => t.paymentTerms),
  demand(
    "/intellectualProperty",
    "who holds which rights in the results",
    SUPPLIERS_NEED,
    (t) => t.intellectualProperty,
  ),
  demand("/dataProtection", "what data protection needs", SUPPLIERS_NEED, (t) => t.dataProtection),
  demand("/security", "what security needs", SUPPLIERS_NEED, (t) => t.security),
  demand(
    "/suitability",
    "whether it suits small firms and voluntary bodies",
    "authorities look for barriers that small firms face",
    (t) => t.suitability,
    { rule: smallFirmsRule },
  ),
  demand("/marketEngagement", "when the market was engaged, or why not", AUDITORS_NEED, (t) => t.marketEngagement, {
    rule: (ground) => (byTenderNotice(ground) ? "PA 2023, section 17" : OWN_LIST),
  }),
  demand(
    "/conflictsAssessment",
    "the day of the conflicts assessment",
    "it is prepared before the notice",
    ({ conflictsAssessment: step }) => (step !== undefined && "doneOn" in step) || undefined,
    { appliesTo: afterConflictsAssessment, rule: () => "PA 2023, section 83" },
  ),
  demand(
    "/conflictsAssessment",
    "when conflicts were assessed, or why not",
    AUDITORS_NEED,
    (t) => t.conflictsAssessment,
    { appliesTo: (ground) => !afterConflictsAssessment(ground) },
  ),
  demand("/documents", "documents by role", SUPPLIERS_NEED, (t) => t.documents?.[0], { appliesTo: competitive }),
  demand("/contact", "a contact: a post and a shared mailbox", SUPPLIERS_NEED, (t) => t.contact),
  demand("/department", "the department", AUDITORS_NEED, (t) => t.department),
  demand("/reviewOn", "a day of review", AUDITORS_NEED, (t) => t.reviewOn),
];

function phasesOf({ parts }: Tender) {
  const found = parts?.filter(({ kind }) => kind === "phase");
  return found?.length === 0 ? undefined : found;
}

/** @param find what the tender says of it; undefined where it says nothing */
function demand(
  path: string,
  what: string,
  because: string,
  find: (tender: Tender) => unknown,
  { appliesTo = always, rule = () => OWN_LIST }: Part = {},
): TenderDemand {
  return { path, what, because, isMet: (tender) => find(tender) !== undefined, appliesTo, rule };
}
