import { z } from "zod";
import type { AuditReads, ListName, PageRequest } from "../../audit/AuditReads.ts";
import { type Page, pageOf } from "../../audit/views.ts";
import type { Endpoint } from "../Endpoint.ts";
import { defineRead } from "./defineRead.ts";
import { page } from "./parameters.ts";

interface List<Filter extends z.ZodRawShape, Item extends z.ZodType> {
  readonly path: string;
  readonly tag: string;
  readonly summary: string;
  readonly filter: Filter;
  readonly item: Item;
  readonly csv?: ListName;
  readonly list: (
    audit: AuditReads,
    filter: z.output<z.ZodObject<Filter>>,
    page: PageRequest,
  ) => Promise<Page<z.output<Item>>>;
}

/** Declares a list: filters, page by page, and as a table where it has one. */
export function defineList<Filter extends z.ZodRawShape, Item extends z.ZodType>(list: List<Filter, Item>): Endpoint {
  return defineRead({
    path: list.path,
    tag: list.tag,
    summary: list.summary,
    params: z.object({}),
    query: z.strictObject({ ...list.filter, ...page }),
    answer: pageOf(list.item),
    ...(list.csv === undefined ? {} : { csv: list.csv }),
    read: ({ audit }, { query }) => {
      const { cursor, limit, ...filter } = query as z.output<z.ZodObject<typeof page>>;
      return list.list(audit, filter as z.output<z.ZodObject<Filter>>, { cursor, limit });
    },
  });
}
