import { readAsAt } from "../procurement/readAsAt.ts";
import type { Reading } from "../Reading.ts";

/**
 * Reads something about an agreement now, or as it stood at a moment; undefined if it was not offered by then.
 * @param asAt UTC seconds, included; undefined for now
 */
export async function agreementAsAt<View>(
  reading: Reading,
  id: string,
  asAt: number | undefined,
  read: (reading: Reading) => Promise<View | undefined>,
): Promise<View | undefined> {
  if (asAt === undefined) return read(reading);
  const procurement = await reading.database
    .selectFrom("procurements as p")
    .innerJoin("agreements as a", "a.procurement", "p.id")
    .selectAll("p")
    .where("a.id", "=", id)
    .executeTakeFirst();
  return procurement && readAsAt(reading, procurement, asAt, read);
}
