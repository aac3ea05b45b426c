import type { Agreement } from "../../domain/acts/agreement/agreementContent.ts";
import type { RenderTemplate } from "../page/createTemplates.ts";
import type { AgreementFacts } from "./AgreementFacts.ts";
import { differencesInWords, documentStanding } from "./sinceTenderWords.ts";
import type { VariedTerms } from "./variedTerms.ts";

/**
 * The one rendering of an agreement's terms: the offer, what the supplier reads before signing and the countersigned
 * copy contain exactly these bytes. It depends on the signed content and the facts alone.
 * @param varied the terms as both sides varied them since: then these are shown, and which act varied what
 */
export function renderTerms(
  render: RenderTemplate,
  first: Agreement,
  facts: AgreementFacts,
  varied?: VariedTerms,
): string {
  const content = varied?.content ?? first;
  const { sinceTender, documents } = facts;
  return render("agreement/agreement-terms.njk", {
    content,
    facts,
    varied,
    sums: sumsOf(content),
    differences: sinceTender === null ? [] : differencesInWords(sinceTender),
    documents: documents.map((document) => ({ ...document, standing: documentStanding(document, sinceTender) })),
  });
}

/** What the milestones come to, which may be less than the price. */
function sumsOf({ milestones }: Agreement) {
  const total = (of: "net" | "vat" | "gross") => milestones.reduce((sum, { price }) => sum + price[of], 0);
  return { net: total("net"), vat: total("vat"), gross: total("gross") };
}
