import { z } from "zod";
import type { Row } from "../../projection/schema.ts";
import { contentUnder } from "../contentUnder.ts";
import type { Reading } from "../Reading.ts";

const labelled = z.object({ key: z.object({ label: z.string() }) });
const memorandum = z.object({ founders: z.array(labelled.extend({ organisation: z.number() })) });

/** What the organisation calls a key in its own books, as the act said that added it; null where that is not here. */
export async function keyLabel(reading: Reading, { addedBy, organisation }: Row<"keys">): Promise<string | null> {
  if (addedBy === null) {
    const { founders = [] } = memorandum.safeParse(await contentUnder(reading, reading.founding.memorandum)).data ?? {};
    return founders.find((founder) => founder.organisation === organisation)?.key.label ?? null;
  }
  const query = reading.database.selectFrom("acts").select("content").where("actHash", "=", addedBy);
  const act = await query.executeTakeFirst();
  if (act === undefined) return null;
  return labelled.safeParse(await contentUnder(reading, act.content)).data?.key.label ?? null;
}
