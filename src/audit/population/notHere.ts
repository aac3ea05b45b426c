import { ledgerStamp } from "../ledgerStamp.ts";
import type { Reading } from "../Reading.ts";
import type { NotHere } from "./AuditView.ts";
import { countUnlinkedNotices, unlinkedNotices } from "./unlinkedNotices.ts";
import { countWithoutNotice, withoutNotice } from "./withoutNotice.ts";

/** More are not listed at once: all are counted, and stand in the CSV files. */
const MOST = 500;

/** Notices of member authorities without a procurement here, and procurements that should have a notice and have none. */
export async function notHere(reading: Reading): Promise<NotHere> {
  const stamp = await ledgerStamp(reading);
  if (stamp === undefined)
    throw new Error("Nothing was read from the ledger yet; ask again when the service is ready.");
  return {
    noticesWithoutProcurement: await unlinkedNotices(reading, MOST),
    procurementsWithoutNotice: await withoutNotice(reading, MOST),
    counts: {
      noticesWithoutProcurement: await countUnlinkedNotices(reading),
      procurementsWithoutNotice: await countWithoutNotice(reading),
    },
    stamp,
  };
}
