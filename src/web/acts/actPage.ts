import { z } from "zod";
import { definitionOf } from "../../domain/acts/definitionOf.ts";
import { definePage } from "../page/Page.ts";
import { verificationNote } from "../verification/verification.ts";
import { contentRows, hashesApart } from "./contentRows.ts";
import { timelineEntry } from "./timeline.ts";

/** One act with everything that proves it, and how to check it without believing this page. */
export const actPage = definePage({
  path: "/acts/:hash",
  template: "acts/act.njk",
  params: z.object({ hash: z.string().max(80) }),
  query: z.object({}),
  model: async ({ audit, verification }, { params }) => {
    const it = await audit.act(params.hash.toLowerCase());
    if (it === undefined) return undefined;
    const { entry, procurement } = it;
    return {
      title: `Act ${entry.sequence}`,
      it,
      entry: timelineEntry(entry),
      ...hashesApart(contentRows(it.content, definitionOf(entry.kind).content)),
      extras: Object.entries(it.extras).map(([label, value]) => ({ label, value: String(value) })),
      verified: verificationNote(verification.forSubject(entry.subject), [entry.sequence]),
      verifyName: procurement?.ocid,
      trail:
        procurement === null
          ? [{ text: "All acts", href: "/audit/acts" }]
          : [
              { text: "Procurements", href: "/procurements" },
              {
                text: procurement.title,
                href: `/procurements/${procurement.ocid}?act=${entry.sequence}#act-${entry.sequence}`,
              },
            ],
    };
  },
});
