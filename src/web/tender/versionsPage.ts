import { z } from "zod";
import type { TenderVersion } from "../../audit/tender/TenderView.ts";
import { wholeNumber } from "../../http/api/parameters.ts";
import { definePage } from "../page/Page.ts";
import type { Tag } from "../page/tags.ts";
import { shownDifference } from "./shownDifference.ts";

const version = wholeNumber(1, 65_535);

/** Two versions of a tender against each other, field by field and document by document. */
export const versionsPage = definePage({
  path: "/procurements/:id/versions",
  template: "tender/versions.njk",
  params: z.object({ id: z.string().max(200) }),
  query: z.object({ from: version.optional(), to: version.optional() }),
  model: async ({ audit }, { params, query }) => {
    const procurement = await audit.procurement(params.id);
    const latest = procurement?.tender?.versions.at(-1)?.version;
    if (procurement === undefined || latest === undefined) return undefined;
    const to = query.to ?? latest;
    const diff = await audit.diff(params.id, query.from ?? Math.max(1, to - 1), to);
    if (diff === undefined) return undefined;
    return {
      title: `Versions ${diff.from.version} and ${diff.to.version}: ${procurement.title}`,
      section: "/procurements",
      procurement,
      diff,
      differences: diff.differences.map(shownDifference),
      canCompareDocuments: areWhole(procurement.tender?.versions ?? [], [diff.from.version, diff.to.version]),
      documents: diff.documents.map((document) => ({ ...document, tag: DOCUMENT_TAGS[document.change] })),
      trail: [
        { text: "Procurements", href: "/procurements" },
        { text: procurement.title, href: `/procurements/${procurement.ocid}` },
      ],
    };
  },
});

function areWhole(versions: readonly TenderVersion[], compared: readonly number[]): boolean {
  return versions.every(({ version: number, isWhole }) => isWhole || !compared.includes(number));
}

const DOCUMENT_TAGS: Readonly<Record<string, Tag>> = {
  identical: { text: "Identical", colour: "grey" },
  replaced: { text: "Replaced by another", colour: "orange" },
  added: { text: "Added", colour: "green" },
  removed: { text: "Removed", colour: "red" },
};
