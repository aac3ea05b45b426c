import { z } from "zod";
import type { SearchHit } from "../../audit/population/AuditView.ts";
import { definePage } from "../page/Page.ts";

/** Whatever has all the words that were asked for. */
export const searchPage = definePage({
  path: "/search",
  template: "home/search.njk",
  params: z.object({}),
  query: z.object({ q: z.string().max(200).optional() }),
  model: async ({ audit }, { query: { q } }) => {
    const hits = q === undefined ? [] : await audit.search(q, 50);
    return {
      title: q === undefined ? "Search" : `Search: ${q}`,
      hidesSearch: true,
      q: q ?? "",
      hits: hits.map((hit) => ({
        ...hit,
        href: `${PATHS[hit.kind]}/${encodeURIComponent(hit.id)}`,
        what: WORDS[hit.kind],
      })),
    };
  },
});

const PATHS: Readonly<Record<SearchHit["kind"], string>> = {
  plan: "/plans",
  procurement: "/procurements",
  organisation: "/organisations",
  agreement: "/agreements",
  notice: "/evidence",
  act: "/acts",
};

const WORDS: Readonly<Record<SearchHit["kind"], string>> = {
  plan: "Plan",
  procurement: "Procurement",
  organisation: "Organisation",
  agreement: "Agreement",
  notice: "Notice, evidence",
  act: "Act",
};
