import type { ActKind } from "../Act.ts";
import { tenderSchema } from "./tenderContent.ts";
import { completeness } from "./tenderCompleteness.ts";

const TENDERS: readonly ActKind[] = ["TenderPublished", "TenderAmended"];

/**
 * What a content does not say though its ground and procedure ask for it, one thing a line, to be read before signing.
 * Of a tender so far; nothing keeps anybody from signing it all the same.
 */
export function notSaid(kind: ActKind, content: unknown): string[] {
  if (!TENDERS.includes(kind)) return [];
  const tender = tenderSchema.loose().safeParse(content).data;
  if (tender === undefined) return [];
  const { missing, notJudged } = completeness(tender, tender.ground.code, tender.procedure);
  return [...missing.map(({ what, rule }) => `${what} (${rule})`), ...notJudged];
}
