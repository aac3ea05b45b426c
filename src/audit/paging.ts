import { z } from "zod";
import type { PageRequest } from "./AuditReads.ts";
import type { Page } from "./views.ts";

const DEFAULT_LIMIT = 25;
export const MOST_ON_A_PAGE = 100;

/** A cursor that no page gave out. The caller should begin again without one. */
export class UnknownCursor extends RangeError {
  override readonly name = "UnknownCursor";

  constructor(cursor: string) {
    super(`"${cursor.slice(0, 80)}" is not a cursor that a page of this list gave. Begin again without a cursor.`);
  }
}

/** How many rows a page holds. @throws RangeError for more than a hundred, or fewer than one */
export function limitOf(page: PageRequest): number {
  const limit = page.limit ?? DEFAULT_LIMIT;
  if (!Number.isSafeInteger(limit) || limit < 1 || limit > MOST_ON_A_PAGE) {
    throw new RangeError(`A page holds 1 to ${MOST_ON_A_PAGE} items, not ${limit}.`);
  }
  return limit;
}

const position = z
  .array(z.union([z.number(), z.string()]))
  .min(1)
  .max(4);

/** The last row's place in the list's order, as a cursor carries it; undefined at the beginning. @throws UnknownCursor */
export function positionOf(page: PageRequest): (string | number)[] | undefined {
  if (page.cursor === undefined) return undefined;
  try {
    return position.parse(JSON.parse(Buffer.from(page.cursor, "base64url").toString("utf8")));
  } catch {
    throw new UnknownCursor(page.cursor);
  }
}

/** The number that a cursor of a list in order of one number carries. @throws UnknownCursor */
export function numberAfter(page: PageRequest): number | undefined {
  const [number] = positionOf(page) ?? [];
  if (number === undefined) return undefined;
  if (typeof number !== "number") throw new UnknownCursor(page.cursor ?? "");
  return number;
}

/**
 * Cuts the one row too many that was asked for, which tells that there is more.
 * @param place the row's place in the list's order
 */
export async function pageOf<Row, View>(
  rows: readonly Row[],
  limit: number,
  place: (row: Row) => readonly (string | number)[],
  views: (rows: readonly Row[]) => Promise<View[]>,
): Promise<Page<View>> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const more = rows.length > limit && last !== undefined;
  const next = more ? Buffer.from(JSON.stringify(place(last))).toString("base64url") : null;
  return { items: await views(shown), next };
}

/**
 * A page of a list in the order of the acts' numbers, the last first.
 * @param rowsBefore that many rows at most of those before a number, in this order
 */
export async function newestFirst<Row extends { readonly sequence: number }, View>(
  page: PageRequest,
  rowsBefore: (before: number, limit: number) => Promise<readonly Row[]>,
  views: (rows: readonly Row[]) => Promise<View[]>,
): Promise<Page<View>> {
  const limit = limitOf(page);
  const rows = await rowsBefore(numberAfter(page) ?? Number.MAX_SAFE_INTEGER, limit + 1);
  return pageOf(rows, limit, (row) => [row.sequence], views);
}
