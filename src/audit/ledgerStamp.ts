import { moment } from "./moments.ts";
import type { Reading } from "./Reading.ts";
import type { LedgerStamp } from "./views.ts";

/** How far the ledger had come in what is read; undefined before its first block. */
export async function ledgerStamp({ database }: Reading): Promise<LedgerStamp | undefined> {
  const at = await database.selectFrom("checkpoint").selectAll().executeTakeFirst();
  if (at === undefined) return undefined;
  const { sequence, ledgerHead, block, blockHash, time } = at;
  return { sequence, ledgerHead, block, blockHash, time: moment(time) };
}
