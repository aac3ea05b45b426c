import { isCompetitive, type Procedure } from "./codelists/procedures.ts";
import { rulesOfGround, type LegalGround } from "./codelists/legalGrounds.ts";
import type { Tender } from "./acts/contents/tender.ts";

/** Something that a tender on this ground and by this procedure should say and does not. */
interface MissingItem {
  /** JSON pointer to where it belongs. */
  path: string;
  /** What is missing, in words. */
  what: string;
  /** Why it is asked for. */
  because: string;
}

export interface Completeness {
  missing: MissingItem[];
  /** What cannot be judged from the content alone, said instead of guessed. */
  notJudged: string[];
}

interface Item extends MissingItem {
  readonly isPresent: (tender: Tender) => boolean;
  readonly appliesTo?: (ground: LegalGround, procedure: Procedure) => boolean;
}

const competitive = (_ground: LegalGround, procedure: Procedure) => isCompetitive(procedure);
const underTheAct = (ground: LegalGround) => !rulesOfGround(ground).exempt && ground !== "other";
const inPhases = (_ground: LegalGround, procedure: Procedure) => procedure === "preCommercial";
const exemptResearch = (ground: LegalGround) => ground === "researchAndDevelopment";

const SUPPLIERS_NEED = "suppliers decide by it whether and how to tender";
const AUDITORS_NEED = "whoever audits the procurement asks for it";

const ITEMS: readonly Item[] = [
  item("/ground/paragraph", "the paragraph of the law", AUDITORS_NEED, ({ ground }) => ground.paragraph !== undefined),
  item("/ground/reasons", "why the legal ground holds", AUDITORS_NEED, ({ ground }) => ground.reasons !== undefined),
  item(
    "/ground/noGoodsOrWorks",
    "that no goods or works are bought",
    "the exemption of research and development ends where goods or works begin (PA 2023, Schedule 2, paragraph 22)",
    ({ ground }) => ground.noGoodsOrWorks === true,
    exemptResearch,
  ),
  item(
    "/ground/publicBenefit",
    "how the public benefits",
    "the exemption is for research and development for public benefit (PA 2023, Schedule 2, paragraph 22)",
    ({ ground }) => ground.publicBenefit !== undefined,
    exemptResearch,
  ),
  item(
    "/aboveThreshold",
    "whether the value is above the threshold",
    AUDITORS_NEED,
    (t) => t.aboveThreshold !== undefined,
  ),
  item("/contractType", "the type of contract", SUPPLIERS_NEED, (t) => t.contractType !== undefined),
  item("/cpv", "a CPV code", "suppliers search by it", (t) => t.cpv !== undefined),
  item("/places", "the place of performance", SUPPLIERS_NEED, (t) => t.places !== undefined),
  item(
    "/options",
    "options, or that there are none",
    "their value counts too (PA 2023, Schedule 3)",
    (t) => t.options !== undefined,
  ),
  item(
    "/parts",
    "the phases with their values",
    "a pre-commercial procurement has a fixed most for every phase (COM(2007)799)",
    (t) => t.parts?.some(({ kind }) => kind === "phase") ?? false,
    inPhases,
  ),
  item(
    "/parts",
    "the least and most suppliers of every phase",
    "several suppliers work in parallel (COM(2007)799)",
    (t) => t.parts?.every((part) => part.leastSuppliers !== undefined && part.mostSuppliers !== undefined) ?? false,
    inPhases,
  ),
  item(
    "/enquiryDeadline",
    "a deadline for questions",
    SUPPLIERS_NEED,
    (t) => t.enquiryDeadline !== undefined,
    competitive,
  ),
  item("/submission", "how to submit", SUPPLIERS_NEED, (t) => t.submission !== undefined, competitive),
  item(
    "/awardCriteria",
    "award criteria with weights",
    "awards rest on them (PA 2023, section 23)",
    (t) => t.awardCriteria !== undefined,
    competitive,
  ),
  item(
    "/conditionsOfParticipation",
    "conditions of participation",
    SUPPLIERS_NEED,
    (t) => t.conditionsOfParticipation !== undefined,
    competitive,
  ),
  item("/contract", "start and end of the contract", SUPPLIERS_NEED, (t) => t.contract !== undefined),
  item(
    "/contract/extensions",
    "extensions, or that there are none",
    SUPPLIERS_NEED,
    (t) => t.contract?.extensions !== undefined,
  ),
  item("/paymentTerms", "payment terms", SUPPLIERS_NEED, (t) => t.paymentTerms !== undefined),
  item(
    "/intellectualProperty",
    "who holds which rights in the results",
    SUPPLIERS_NEED,
    (t) => t.intellectualProperty !== undefined,
  ),
  item("/dataProtection", "what data protection needs", SUPPLIERS_NEED, (t) => t.dataProtection !== undefined),
  item("/security", "what security needs", SUPPLIERS_NEED, (t) => t.security !== undefined),
  item(
    "/suitability",
    "whether it suits small firms and voluntary bodies",
    "authorities look for barriers that small firms face (PA 2023, section 12)",
    (t) => t.suitability !== undefined,
  ),
  item(
    "/marketEngagement",
    "when the market was engaged, or why not",
    AUDITORS_NEED,
    (t) => t.marketEngagement !== undefined,
  ),
  item(
    "/conflictsAssessment",
    "the day of the conflicts assessment",
    "it is prepared before the tender (PA 2023, section 83)",
    (t) => t.conflictsAssessment !== undefined && "doneOn" in t.conflictsAssessment,
    underTheAct,
  ),
  item(
    "/conflictsAssessment",
    "when conflicts were assessed, or why not",
    AUDITORS_NEED,
    (t) => t.conflictsAssessment !== undefined,
    (ground) => !underTheAct(ground),
  ),
  item("/documents", "documents by role", SUPPLIERS_NEED, (t) => (t.documents?.length ?? 0) > 0, competitive),
  item("/contact", "a contact: a post and a shared mailbox", SUPPLIERS_NEED, (t) => t.contact !== undefined),
  item("/department", "the department", AUDITORS_NEED, (t) => t.department !== undefined),
  item("/reviewOn", "a day of review", AUDITORS_NEED, (t) => t.reviewOn !== undefined),
];

/** What a tender lacks for its ground and procedure. It judges what is said, never what might be meant. */
export function completeness(tender: Tender, ground: LegalGround, procedure: Procedure): Completeness {
  const missing = ITEMS.filter(
    ({ appliesTo, isPresent }) => (appliesTo?.(ground, procedure) ?? true) && !isPresent(tender),
  ).map(({ path, what, because }) => ({ path, what, because }));
  return { missing, notJudged: notJudged(tender, ground) };
}

function notJudged(tender: Tender, ground: LegalGround): string[] {
  return [
    ...(ground === "other" ? ["What this legal ground asks for is not known here; its own law tells."] : []),
    ...(ground === "researchAndDevelopment" && tender.contractType !== "researchAndDevelopment"
      ? ["Whether a contract of this type is research and development in the sense of the exemption."]
      : []),
    ...(tender.aboveThreshold === undefined ? ["Which duties the value brings: the threshold is not said."] : []),
  ];
}

function item(
  path: string,
  what: string,
  because: string,
  isPresent: Item["isPresent"],
  appliesTo?: Item["appliesTo"],
): Item {
  return { path, what, because, isPresent, ...(appliesTo === undefined ? {} : { appliesTo }) };
}
