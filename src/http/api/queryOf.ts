import type { Request } from "express";

/** The query of an address as plain strings; of a name given twice, both, so that no schema takes it by mistake. */
export function queryOf(request: Request): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = Object.create(null) as Record<string, never>;
  const mark = request.url.indexOf("?");
  if (mark < 0) return query;
  const search = new URLSearchParams(request.url.slice(mark + 1));
  for (const key of new Set(search.keys())) {
    const values = search.getAll(key);
    query[key] = values.length === 1 ? (values[0] ?? "") : values;
  }
  return query;
}
