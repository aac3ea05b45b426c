import { procurementSubject } from "../../domain/subjects.ts";
import type { Row } from "../../projection/schema.ts";
import { idsByReference } from "../idsByReference.ts";
import type { Reading } from "../Reading.ts";

/** A procurement by its id (0x…), its OCID, or its own reference where only one authority has used that. */
export async function findProcurement(reading: Reading, asked: string): Promise<Row<"procurements"> | undefined> {
  const procurements = reading.database.selectFrom("procurements").selectAll();
  const column = asked.startsWith("0x") ? "id" : "ocid";
  const named = await procurements.where(column, "=", asked).executeTakeFirst();
  if (named !== undefined || column === "id") return named;
  const ids = await idsByReference(reading, asked, procurementSubject);
  if (ids.length === 0) return undefined;
  const found = await procurements.where("id", "in", ids).execute();
  return found.length === 1 ? found[0] : undefined;
}
