import { LEGAL_GROUNDS, type LegalGround, rulesOfGround } from "../../codelists/legalGrounds.ts";
import { type Procedure, PROCEDURES } from "../../codelists/procedures.ts";
import type { Tender } from "./tenderContent.ts";
import { TENDER_DEMANDS } from "./tenderDemands.ts";

/** Something that a tender on this ground and by this procedure should say and does not. */
interface MissingItem {
  /** JSON pointer to where it belongs. */
  path: string;
  /** What is missing, in words. */
  what: string;
  /** What it is good for. */
  because: string;
  /** Where it is asked for. */
  rule: string;
}

export interface Completeness {
  missing: MissingItem[];
  /** What cannot be judged from the content alone, said instead of guessed. */
  notJudged: string[];
}

/** What a tender lacks for its ground and procedure. It judges what is said, never what might be meant. */
export function completeness(tender: Tender, ground: LegalGround, procedure: Procedure): Completeness {
  const missing = TENDER_DEMANDS.filter((one) => one.appliesTo(ground, procedure) && !one.isMet(tender)).map(
    ({ path, what, because, rule }) => ({ path, what, because, rule: rule(ground) }),
  );
  return { missing, notJudged: notJudged(tender, ground, procedure) };
}

function notJudged(tender: Tender, ground: LegalGround, procedure: Procedure): string[] {
  return [
    ...(ground === "other" ? ["What this legal ground asks for is not known here; its own law tells."] : []),
    ...contradictions(tender, ground, procedure),
    ...(ground === "researchAndDevelopment" && tender.contractType !== "researchAndDevelopment"
      ? ["Whether a contract of this type is research and development in the sense of the exemption."]
      : []),
    ...(tender.aboveThreshold === undefined ? ["Which duties the value brings: the threshold is not said."] : []),
  ];
}

/** Where the tender says two things that do not go together, only its author knows which one is meant. */
function contradictions({ aboveThreshold }: Tender, ground: LegalGround, procedure: Procedure): string[] {
  const { procedures } = rulesOfGround(ground);
  const said = `the ground is “${LEGAL_GROUNDS.textOf(ground)}”`;
  return [
    ...(procedures === undefined || procedures.includes(procedure)
      ? []
      : [`Which of the two is meant: ${said}, the procedure “${PROCEDURES.textOf(procedure)}”.`]),
    ...(ground === "belowThreshold" && aboveThreshold === true
      ? [`Which of the two is meant: ${said}, and the value is said to be above the threshold.`]
      : []),
  ];
}
