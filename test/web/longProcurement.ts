import type { HistoryEntry, HistoryPart } from "../../src/audit/acts/ActView.ts";
import type { ProcurementView } from "../../src/audit/procurement/ProcurementView.ts";
import * as samples from "./samples.ts";

const manyOf = <One>(list: readonly One[], count: number): One[] =>
  Array.from({ length: count }, (_, index) => list[index % list.length]!);

const manyActs: HistoryEntry[] = manyOf(samples.entries, 300).map((entry, index) => ({
  ...entry,
  sequence: index + 1,
  actHash: samples.hash(0x9000 + index),
}));

/** The sample's procurement after 300 acts, with as many of everything as such a one has. */
export const longProcurement: ProcurementView = {
  ...samples.procurementView,
  tender: samples.procurementView.tender && {
    ...samples.procurementView.tender,
    versions: manyOf(samples.procurementView.tender.versions, 30),
    clarifications: manyOf(samples.procurementView.tender.clarifications, 60),
    documents: manyOf(samples.procurementView.tender.documents, 40),
  },
  openings: manyOf(samples.procurementView.openings, 12),
  awards: manyOf(samples.procurementView.awards, 8),
  agreements: manyOf(samples.procurementView.agreements, 40),
  shares: manyOf(samples.procurementView.shares, 32),
  links: manyOf(samples.procurementView.links, 25),
  evidence: manyOf(samples.procurementView.evidence, 25),
  turns: manyOf(samples.procurementView.turns, 50),
};

/** Its history, of which a page asks for as much as it shows. */
export function longHistory(limit: number): HistoryPart {
  return {
    ...samples.historyPart,
    items: manyActs.toReversed().slice(0, limit),
    next: "WzI5Ml0",
    total: manyActs.length,
    fits: manyActs.length,
    own: manyActs.map(({ sequence }) => sequence),
  };
}
