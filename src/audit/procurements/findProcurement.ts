import type { Row } from "../../projection/schema.ts";
import type { Reading } from "../Reading.ts";

/** A procurement by its id (0x…) or its own OCID. */
export async function findProcurement(
  { database }: Reading,
  idOrOcid: string,
): Promise<Row<"procurements"> | undefined> {
  const column = idOrOcid.startsWith("0x") ? "id" : "ocid";
  return database.selectFrom("procurements").selectAll().where(column, "=", idOrOcid).executeTakeFirst();
}
