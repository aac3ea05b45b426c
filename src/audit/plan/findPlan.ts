import { planSubject } from "../../domain/subjects.ts";
import type { Row } from "../../projection/schema.ts";
import { idsByReference } from "../idsByReference.ts";
import type { Reading } from "../Reading.ts";

/** A plan by its id (0x…), or by its own reference where only one authority has used that. */
export async function findPlan(reading: Reading, asked: string): Promise<Row<"plans"> | undefined> {
  const ids = asked.startsWith("0x") ? [asked] : await idsByReference(reading, asked, planSubject);
  if (ids.length === 0) return undefined;
  const found = await reading.database.selectFrom("plans").selectAll().where("id", "in", ids).execute();
  return found.length === 1 ? found[0] : undefined;
}
