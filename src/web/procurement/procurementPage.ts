import { z } from "zod";
import type { ProcurementView } from "../../audit/procurement/ProcurementView.ts";
import { LEGAL_GROUNDS, rulesOfGround } from "../../domain/codelists/legalGrounds.ts";
import { historyFilter, historyQuery, shownHistory } from "../acts/historySection.ts";
import { shownAgreement } from "../agreement/agreementRows.ts";
import { asAtQuery, readAsAt } from "../page/asAt.ts";
import { documentLinks } from "../page/documentLinks.ts";
import { folded } from "../page/folded.ts";
import { definePage } from "../page/Page.ts";
import { stateTag } from "../page/tags.ts";
import { missingByRule } from "../tender/missingByRule.ts";
import { shownDifference } from "../tender/shownDifference.ts";
import { tenderRows } from "../tender/tenderRows.ts";
import { verificationNote } from "../verification/verification.ts";
import { stageWords } from "./stages.ts";

/** Acts on a page of the history. */
const ACTS = 6;

/** One procurement as it stands, or stood: everything that was signed about it, and its history in words. */
export const procurementPage = definePage({
  path: "/procurements/:id",
  template: "procurement/procurement.njk",
  params: z.object({ id: z.string().max(200) }),
  query: z.object({ ...asAtQuery, ...historyQuery }),
  model: async ({ audit, verification, ledger }, { params, query, search }) => {
    const asAt = readAsAt(query);
    const { seconds } = asAt;
    const part = { filter: historyFilter(query), page: { cursor: query.cursor, limit: ACTS } };
    const [it, history, missing] = await Promise.all([
      audit.procurement(params.id, { asAt: seconds }),
      audit.historyPart(params.id, { asAt: seconds, effective: asAt.effective, ...part }),
      audit.completeness(params.id),
    ]);
    if (it === undefined || history === undefined) return undefined;
    return {
      title: it.title,
      section: "/procurements",
      asAt,
      verified: verificationNote(verification.forSubject(it.id), history.own),
      missing: missingByRule(missing ?? []),
      ...shown(it, seconds ?? ledger.now()),
      ...shownHistory(`/procurements/${it.ocid}#history`, search, history),
    };
  },
});

function shown(it: ProcurementView, now: number) {
  return {
    it,
    state: stateTag("procurement", it.state),
    stageWords: stageWords(it, now),
    turns: folded(it.turns, 4),
    shares: folded(it.shares, 4),
    amendments: folded(amendmentsOf(it), 0),
    ...shownTender(it.tender),
    awards: folded(it.awards.toReversed(), 1),
    agreements: folded(it.agreements.map(shownAgreement).toReversed(), 3),
    noticeWords: noticeWords(it.ground),
    links: folded(it.links.toReversed(), 3),
    evidence: folded(it.evidence.toReversed(), 3),
    trail: [{ text: "Procurements", href: "/procurements" }],
  };
}

function amendmentsOf({ openings }: ProcurementView) {
  return openings
    .slice(1)
    .map(({ differences, ...opening }) => ({ ...opening, differences: differences.map(shownDifference) }))
    .toReversed();
}

function shownTender(tender: ProcurementView["tender"]) {
  const rows = tenderRows(tender?.content);
  const documents = tender === null ? [] : documentLinks(tender.contentAct.actHash, tender.documents);
  return {
    tenderState: tender === null ? undefined : stateTag("tender", tender.state),
    tenderRows: rows.first,
    tenderMore: rows.more,
    tenderDocuments: folded(documents, 3),
    versions: folded(tender?.versions.toReversed() ?? [], 2),
    clarifications: folded(tender?.clarifications.toReversed() ?? [], 2),
  };
}

/** What the law asks for on a ground, said where no notice is linked. @param ground its word or its text */
function noticeWords(ground: string): string {
  const word = LEGAL_GROUNDS.entries.find(([, known, text]) => known === ground || text === ground)?.[1];
  if (word === undefined) return "";
  const { notices, exempt } = rulesOfGround(word);
  if (exempt) return "An exempt contract calls for none.";
  return notices.length === 0
    ? "This ground calls for none under the Act."
    : `This ground calls for ${notices.join(", ")} on Find a Tender.`;
}
