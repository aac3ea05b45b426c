import { completeness } from "./tenderCompleteness.ts";
import type { Tender } from "./tenderContent.ts";

/** What a tender does not say though its ground and its procedure ask for it, one thing a line. */
export function leftOutOfTender(tender: Tender): string[] {
  const { missing, notJudged } = completeness(tender, tender.ground.code, tender.procedure);
  return [...missing.map(({ what, rule }) => `${what} (${rule})`), ...notJudged];
}
