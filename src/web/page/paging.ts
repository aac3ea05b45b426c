import type { Page } from "../../audit/views.ts";
import { withQuery } from "./withQuery.ts";

export interface Paging {
  readonly next: string | undefined;
  readonly first: string | undefined;
}

/** Links to the next and the first page of a list, with the filters kept. @param search the query as it was asked */
export function pagingOf(path: string, search: string, list: Pick<Page<unknown>, "next">): Paging {
  const kept = new URLSearchParams(search);
  const isLater = kept.has("cursor") || kept.has("act");
  kept.delete("cursor");
  kept.delete("act"); // which a page may have begun with
  const first = isLater ? withQuery(path, kept) : undefined;
  if (list.next === null) return { next: undefined, first };
  kept.set("cursor", list.next);
  return { next: withQuery(path, kept), first };
}
