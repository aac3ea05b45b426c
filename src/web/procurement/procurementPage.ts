import { z } from "zod";
import type { History } from "../../audit/acts/ActView.ts";
import type { ProcurementView } from "../../audit/procurement/ProcurementView.ts";
import { LEGAL_GROUNDS, rulesOfGround } from "../../domain/codelists/legalGrounds.ts";
import { timelineOf } from "../acts/timeline.ts";
import { shownAgreement } from "../agreement/agreementRows.ts";
import { asAtQuery, readAsAt } from "../page/asAt.ts";
import { documentLinks } from "../page/documentLinks.ts";
import { definePage } from "../page/Page.ts";
import { stateTag } from "../page/tags.ts";
import { missingByRule } from "../tender/missingByRule.ts";
import { shownDifference } from "../tender/shownDifference.ts";
import { tenderRows } from "../tender/tenderRows.ts";
import { verificationNote } from "../verification/verification.ts";
import { stageWords } from "./stages.ts";

/** One procurement as it stands, or stood: everything that was signed about it, and its history in words. */
export const procurementPage = definePage({
  path: "/procurements/:id",
  template: "procurement/procurement.njk",
  params: z.object({ id: z.string().max(200) }),
  query: z.object(asAtQuery),
  model: async ({ audit, verification, ledger }, { params, query }) => {
    const asAt = readAsAt(query);
    const { seconds, effective } = asAt;
    const [it, history, missing] = await Promise.all([
      audit.procurement(params.id, { asAt: seconds }),
      audit.history(params.id, { asAt: seconds, effective }),
      audit.completeness(params.id),
    ]);
    if (it === undefined || history === undefined) return undefined;
    const sequences = history.entries.filter(({ subject }) => subject === it.id).map(({ sequence }) => sequence);
    const verified = verificationNote(verification.forSubject(it.id), sequences);
    const lacks = missingByRule(missing ?? []);
    return {
      title: it.title,
      section: "/procurements",
      asAt,
      verified,
      missing: lacks,
      ...shown(it, history, seconds ?? ledger.now()),
    };
  },
});

function shown(it: ProcurementView, history: History, now: number) {
  const tender = tenderRows(it.tender?.content);
  return {
    it,
    state: stateTag("procurement", it.state),
    stageWords: stageWords(it, now),
    amendments: it.openings.slice(1).map(({ differences, ...opening }) => ({
      ...opening,
      differences: differences.map(shownDifference),
    })),
    tenderState: it.tender === null ? undefined : stateTag("tender", it.tender.state),
    tenderRows: tender.first,
    tenderMore: tender.more,
    tenderDocuments: it.tender === null ? [] : documentLinks(it.tender.contentAct.actHash, it.tender.documents),
    agreements: it.agreements.map(shownAgreement),
    noticeWords: noticeWords(it.ground),
    history,
    months: timelineOf(history.entries, history.effective),
    trail: [{ text: "Procurements", href: "/procurements" }],
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
