import type { ListName } from "../AuditReads.ts";
import { ledgerStamp } from "../ledgerStamp.ts";
import { MOST_ON_A_PAGE } from "../paging.ts";
import type { Reading } from "../Reading.ts";
import { csvCell } from "./csvCell.ts";
import { EXPORTED_LISTS } from "./exportedLists.ts";

/** Every row says up to which act the list is whole: a file that is taken away has no other place for it. */
const STAMP_COLUMNS = ["Whole up to act", "Ledger's head"] as const;

/**
 * A whole list as cells, the header first, read page by page so that its length does not matter, and all of it as the
 * ledger stood at one act, however many are recorded in the meantime.
 */
export async function* csvRows(reading: Reading, name: ListName): AsyncGenerator<string[]> {
  const snapshot = await reading.snapshot?.();
  try {
    yield* rowsOf(snapshot === undefined ? reading : { ...reading, database: snapshot.database }, name);
  } finally {
    await snapshot?.end();
  }
}

async function* rowsOf(reading: Reading, name: ListName): AsyncGenerator<string[]> {
  const list = EXPORTED_LISTS[name];
  yield [...list.header, ...STAMP_COLUMNS].map(csvCell);
  const stamp = await ledgerStamp(reading);
  const stamped = [csvCell(stamp?.sequence ?? 0), csvCell(stamp?.ledgerHead ?? null)];
  let cursor: string | undefined;
  do {
    const { items, next } = await list.page(reading, { cursor, limit: MOST_ON_A_PAGE });
    for (const row of items) yield [...row.map(csvCell), ...stamped];
    cursor = next ?? undefined;
  } while (cursor !== undefined);
}
