import { LEGAL_GROUNDS } from "../../codelists/legalGrounds.ts";
import { amountWords, moment } from "../words.ts";

interface SignedTender {
  readonly organisation: number;
  readonly values: {
    readonly enquiryDeadline: number;
    readonly deadline: number;
    readonly budget: number;
    readonly ground: number;
  };
}

/** "tenders by 30 June 2025, midday BST, questions by …; budget £400,000 excluding VAT; ground: …" */
export function tenderWords({ values }: SignedTender, currency: string | undefined): string {
  const questions = values.enquiryDeadline === 0 ? "" : `, questions by ${moment(values.enquiryDeadline)}`;
  return `tenders by ${moment(values.deadline)}${questions}; budget ${amountWords(values.budget, currency)} excluding VAT; ground: ${LEGAL_GROUNDS.text(values.ground)}`;
}
