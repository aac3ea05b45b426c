import type { Row } from "../../projection/schema.ts";
import type { Reading } from "../Reading.ts";
import type { ProcurementView } from "./ProcurementView.ts";
import { readAsAt } from "./readAsAt.ts";
import { procurementView } from "./readProcurement.ts";

/** A procurement as it stood at a moment; undefined if it was not opened by then. @param asAt UTC seconds, included */
export function procurementAsAt(
  reading: Reading,
  { id, ...known }: Row<"procurements">,
  asAt: number,
): Promise<ProcurementView | undefined> {
  return readAsAt(reading, { id, ...known }, asAt, async (then) => {
    const row = await then.database.selectFrom("procurements").selectAll().where("id", "=", id).executeTakeFirst();
    return row && procurementView(then, row);
  });
}
