import { MOST_ON_A_PAGE } from "../paging.ts";
import type { Reading } from "../Reading.ts";
import type { ListName } from "../views.ts";
import { csvCell } from "./csvCell.ts";
import { EXPORTED_LISTS } from "./exportedLists.ts";

/** A whole list as cells, the header first, read page by page so that its length does not matter. */
export async function* csvRows(reading: Reading, name: ListName): AsyncGenerator<string[]> {
  const list = EXPORTED_LISTS[name];
  yield list.header.map(csvCell);
  let cursor: string | undefined;
  do {
    const { items, next } = await list.page(reading, { cursor, limit: MOST_ON_A_PAGE });
    for (const row of items) yield row.map(csvCell);
    cursor = next ?? undefined;
  } while (cursor !== undefined);
}
