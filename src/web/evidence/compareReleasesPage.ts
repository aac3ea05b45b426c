import { z } from "zod";
import { wholeNumber } from "../../http/api/parameters.ts";
import { definePage } from "../page/Page.ts";
import { shownDifference } from "../tender/shownDifference.ts";

const number = wholeNumber(1, 1_000_000);

/** Two recordings of one outside publication against each other; the last two where none are named. */
export const compareReleasesPage = definePage({
  path: "/evidence/:ocid/compare",
  template: "evidence/compare.njk",
  params: z.object({ ocid: z.string().max(200) }),
  query: z.object({ from: number.optional(), to: number.optional() }),
  model: async ({ audit }, { params, query }) => {
    const it = await audit.evidence(params.ocid);
    if (it === undefined) return undefined;
    const to = query.to ?? it.releases.length;
    const diff = await audit.evidenceDiff(params.ocid, query.from ?? Math.max(1, to - 1), to);
    if (diff === undefined) return undefined;
    const title = it.title ?? it.ocid ?? "A notice";
    return {
      title: `Recordings ${diff.from.number} and ${diff.to.number}: ${title}`,
      section: "/evidence",
      it,
      diff,
      differences: diff.differences.map(shownDifference),
      trail: [
        { text: "Notices", href: "/evidence" },
        { text: title, href: `/evidence/${params.ocid}` },
      ],
    };
  },
});
