import { contentUnder } from "../contentUnder.ts";
import { Lookups } from "../Lookups.ts";
import type { Reading } from "../Reading.ts";
import type { EvidenceView } from "./EvidenceView.ts";
import { releaseIn } from "../../projection/evidence/releaseIn.ts";
import { withoutContacts } from "../../projection/evidence/withoutContacts.ts";
import { evidenceRows } from "./evidenceRows.ts";
import { processNamed } from "./processNamed.ts";

/** All releases recorded under one OCID, and which procurements they were linked to; undefined if there are none. */
export async function evidenceView(reading: Reading, ocid: string): Promise<EvidenceView | undefined> {
  const process = processNamed(ocid);
  if (process === undefined) return undefined;
  const { database } = reading;
  const found = await database.selectFrom("processes").selectAll().where("process", "=", process).executeTakeFirst();
  if (found === undefined) return undefined;
  const rows = await database
    .selectFrom("evidence")
    .selectAll()
    .where("process", "=", process)
    .orderBy("sequence")
    .execute();
  const links = await database
    .selectFrom("noticeLinks")
    .selectAll()
    .where("process", "=", process)
    .orderBy("sequence")
    .execute();
  const lookups = await new Lookups(reading).procurements(...links.map(({ procurement }) => procurement)).load();
  const views = await evidenceRows(reading, rows);
  const releases = await Promise.all(rows.map(({ content }) => releaseUnder(reading, content)));
  return {
    process,
    ocid: found.ocid,
    title: found.title,
    releases: views.map((view, index) => ({ ...view, release: releases[index] ?? null })),
    procurements: links.map(({ procurement, linked }) => ({
      ...lookups.procurement(procurement),
      linked: linked === 1,
    })),
    conflicts: found.conflicts,
  };
}

async function releaseUnder(reading: Reading, digest: string): Promise<unknown> {
  const found = await releaseIn(await contentUnder(reading, digest), reading.documentOf);
  return withoutContacts(found?.release ?? null);
}
