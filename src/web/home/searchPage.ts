import { z } from "zod";
import type { SearchHit } from "../../audit/population/AuditView.ts";
import { wholeNumber } from "../../http/api/parameters.ts";
import { definePage } from "../page/Page.ts";
import { withQuery } from "../page/withQuery.ts";

type Kind = SearchHit["kind"];

const ON_A_PAGE = 25;
/** So many of each kind are found at most. */
const MOST_OF_A_KIND = 100;

const PATHS: Readonly<Record<Kind, string>> = {
  plan: "/plans",
  procurement: "/procurements",
  organisation: "/organisations",
  agreement: "/agreements",
  notice: "/evidence",
  act: "/acts",
};

const WORDS: Readonly<Record<Kind, readonly [one: string, many: string]>> = {
  procurement: ["Procurement", "Procurements"],
  plan: ["Plan", "Plans"],
  organisation: ["Organisation", "Organisations"],
  agreement: ["Agreement", "Agreements"],
  notice: ["Notice, evidence", "Notices"],
  act: ["Act", "Acts"],
};

const KINDS = Object.keys(WORDS) as Kind[];

/** Whatever has all the words that were asked for, of every kind or of one. */
export const searchPage = definePage({
  path: "/search",
  template: "home/search.njk",
  params: z.object({}),
  query: z.object({
    q: z.string().max(200).optional(),
    kind: z.enum(KINDS).optional().catch(undefined),
    after: wholeNumber(0, 10_000).optional().catch(undefined),
  }),
  model: async ({ audit }, { query: { q = "", kind, after = 0 } }) => {
    const hits = q === "" ? [] : await audit.search(q, KINDS.length * MOST_OF_A_KIND, MOST_OF_A_KIND);
    const fitting = hits.filter((hit) => kind === undefined || hit.kind === kind);
    return {
      title: q === "" ? "Search" : `Search: ${q}`,
      hidesSearch: true,
      q,
      kinds: kindsOf(hits, q, kind),
      found: fitting.length,
      hits: fitting.slice(after, after + ON_A_PAGE).map((hit) => ({
        ...hit,
        href: `${PATHS[hit.kind]}/${encodeURIComponent(hit.id)}`,
        what: WORDS[hit.kind][0],
      })),
      paging: {
        first: after === 0 ? undefined : address(q, kind),
        next: fitting.length > after + ON_A_PAGE ? address(q, kind, after + ON_A_PAGE) : undefined,
      },
    };
  },
});

/** Each kind of which there is something, with how much; all of them together first. */
function kindsOf(hits: readonly SearchHit[], q: string, asked: Kind | undefined) {
  const of = KINDS.map((kind) => ({ kind, count: hits.filter((hit) => hit.kind === kind).length }));
  const all = { text: `All (${hits.length})`, href: address(q), current: asked === undefined };
  const each = of
    .filter(({ kind, count }) => count > 0 || kind === asked)
    .map(({ kind, count }) => {
      const many = count >= MOST_OF_A_KIND ? `${count} or more` : String(count);
      return { text: `${WORDS[kind][1]} (${many})`, href: address(q, kind), current: kind === asked };
    });
  return [all, ...each];
}

function address(q: string, kind?: Kind, after?: number): string {
  return withQuery("/search", [
    ["q", q],
    ["kind", kind ?? ""],
    ["after", after === undefined ? "" : String(after)],
  ]);
}
