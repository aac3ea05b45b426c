import { type RecordedRelease, releaseIn } from "../../projection/evidence/releaseIn.ts";
import type { Row } from "../../projection/schema.ts";
import { contentUnder } from "../contentUnder.ts";
import type { Reading } from "../Reading.ts";

/** The release that a recording holds; undefined where it is not here, or its organisation took the document down. */
export async function recordedRelease(
  reading: Reading,
  { content, document, recordedBy }: Pick<Row<"evidence">, "content" | "document" | "recordedBy">,
): Promise<RecordedRelease | undefined> {
  const isDown = document !== null && (await isTakenDown(reading, document, recordedBy));
  return isDown ? undefined : releaseIn(await contentUnder(reading, content), reading.documentOf);
}

async function isTakenDown({ database }: Reading, digest: string, organisation: number): Promise<boolean> {
  const query = database.selectFrom("takenDownDocuments").select("sequence").where("digest", "=", digest);
  return (await query.where("organisation", "=", organisation).executeTakeFirst()) !== undefined;
}
