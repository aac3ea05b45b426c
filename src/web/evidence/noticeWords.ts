import { LEGAL_GROUNDS, rulesOfGround } from "../../domain/codelists/legalGrounds.ts";

/** What the law asks for on a ground, said where no notice is linked. @param ground its word or its text */
export function noticeWords(ground: string): string {
  const word = LEGAL_GROUNDS.entries.find(([, known, text]) => known === ground || text === ground)?.[1];
  if (word === undefined) return "";
  const { notices, exempt } = rulesOfGround(word);
  if (exempt) return "An exempt contract calls for none.";
  return notices.length === 0
    ? "This ground calls for none under the Act."
    : `This ground calls for ${notices.join(", ")} on Find a Tender.`;
}
