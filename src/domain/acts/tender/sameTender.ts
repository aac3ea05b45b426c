import { LEGAL_GROUNDS } from "../../codelists/legalGrounds.ts";
import type { ContentProblem } from "../ContentProblem.ts";
import { same, sameMoment } from "../contents/same.ts";
import type { Tender } from "./tenderContent.ts";
import { amountWords, moment } from "../words.ts";
import { toldMoment } from "../contents/dates.ts";

interface SignedTender {
  readonly organisation: number;
  readonly values: {
    readonly enquiryDeadline: number;
    readonly deadline: number;
    readonly budget: number;
    readonly ground: number;
  };
}

/** What stands both in a tender's act and in its content. */
export function sameTender({ organisation, values }: SignedTender, tender: Tender): ContentProblem[] {
  return [
    ...same("/lead/organisation", "the lead", organisation, tender.lead.organisation),
    ...sameMoment("/enquiryDeadline", "the deadline for questions", values.enquiryDeadline, tender.enquiryDeadline),
    ...sameMoment("/deadline", "the deadline for tenders", values.deadline, tender.deadline),
    ...same("/budget/net", "the budget (net)", values.budget, tender.budget.net),
    ...same("/ground/code", "the legal ground", LEGAL_GROUNDS.word(values.ground), tender.ground.code),
  ];
}

/** "tenders by 30 June 2025, 12:00 BST, questions by …; budget £400,000.00 net; ground: …" */
export function tenderWords({ values }: SignedTender, currency: string | undefined): string {
  const questions = values.enquiryDeadline === 0 ? "" : `, questions by ${moment(values.enquiryDeadline)}`;
  return `tenders by ${moment(values.deadline)}${questions}; budget ${amountWords(values.budget, currency)} net; ground: ${LEGAL_GROUNDS.text(values.ground)}`;
}

/** What a tender's content tells of its act. */
export function toldTender({ enquiryDeadline, deadline, budget, ground }: Tender): SignedTender["values"] {
  return {
    enquiryDeadline: toldMoment(enquiryDeadline),
    deadline: toldMoment(deadline),
    budget: budget.net,
    ground: LEGAL_GROUNDS.code(ground.code),
  };
}
