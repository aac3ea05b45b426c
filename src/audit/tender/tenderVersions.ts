import type { Row } from "../../projection/schema.ts";
import type { Reading } from "../Reading.ts";

/** Every wording of the procurement's tenders, in order. */
export function tenderVersions({ database }: Reading, procurement: string): Promise<Row<"tenderVersions">[]> {
  return database
    .selectFrom("tenderVersions")
    .selectAll()
    .where("procurement", "=", procurement)
    .orderBy("version")
    .execute();
}
