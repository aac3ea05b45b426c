import { withoutContacts } from "../../projection/evidence/withoutContacts.ts";
import type { Row } from "../../projection/schema.ts";
import { Lookups } from "../Lookups.ts";
import type { Reading } from "../Reading.ts";
import { evidenceRows } from "./evidenceRows.ts";
import type { EvidenceRow, EvidenceView } from "./EvidenceView.ts";
import { processNamed } from "./processNamed.ts";
import { recordedRelease } from "./recordedRelease.ts";

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
  const releases = await Promise.all(rows.map((row) => releaseOf(reading, row)));
  const versions = versionsOf(views);
  return {
    process,
    ocid: found.ocid,
    title: found.title,
    releases: views.map((view, index) => ({
      ...view,
      number: index + 1,
      version: versions[index] ?? null,
      release: releases[index] ?? null,
    })),
    procurements: links.map(({ procurement, linked }) => ({
      ...lookups.procurement(procurement),
      linked: linked === 1,
    })),
    conflicts: found.conflicts,
  };
}

/** Which recordings of a release say the same, by a letter each, where not all do. */
function versionsOf(views: readonly EvidenceRow[]): (string | null)[] {
  return views.map(({ releaseId, canonicalDigest, conflictingCopies }) => {
    if (conflictingCopies === 0) return null;
    const copies = views.filter((other) => other.releaseId === releaseId);
    const digests = [...new Set(copies.map((copy) => copy.canonicalDigest))];
    return letters(digests.indexOf(canonicalDigest));
  });
}

/** A to Z, then AA. */
function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : `${letters(Math.floor(index / 26) - 1)}${last}`;
}

async function releaseOf(reading: Reading, row: Row<"evidence">): Promise<unknown> {
  return withoutContacts((await recordedRelease(reading, row))?.release ?? null);
}
