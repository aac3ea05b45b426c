import { NOTICE_SOURCES } from "../../domain/codelists/noticeSources.ts";
import { textList } from "../../projection/jsonColumns.ts";
import type { Row } from "../../projection/schema.ts";
import { Lookups } from "../Lookups.ts";
import { day } from "../moments.ts";
import type { Reading } from "../Reading.ts";
import type { EvidenceRow } from "./EvidenceView.ts";
import { namedAuthorities } from "./namedAuthorities.ts";

/** Recorded notices as lists show them. */
export async function evidenceRows(reading: Reading, rows: readonly Row<"evidence">[]): Promise<EvidenceRow[]> {
  if (rows.length === 0) return [];
  const lookups = new Lookups(reading).organisations(...rows.map(({ recordedBy }) => recordedBy));
  await lookups.acts(...rows.map(({ actHash }) => actHash)).load();
  const releases = await reading.database
    .selectFrom("releases")
    .selectAll()
    .where("process", "in", [...new Set(rows.map(({ process }) => process))])
    .where("release", "in", [...new Set(rows.map(({ release }) => release))])
    .execute();
  const conflicts = new Map(releases.map((row) => [`${row.process} ${row.release}`, row.conflicts]));
  const buyers = await namedAuthorities(reading, rows);
  return rows.map((row, index) => ({
    process: row.process,
    ocid: row.ocid,
    releaseId: row.releaseId,
    source: NOTICE_SOURCES.text(row.source),
    publishedOn: row.publishedOn === 0 ? null : day(row.publishedOn),
    noticeType: row.noticeType,
    title: row.title,
    buyer: buyers[index]?.[0]?.name ?? null,
    buyerNumber: buyers[index]?.[0]?.number ?? null,
    buyers: buyers[index] ?? [],
    tags: textList(row.tags),
    canonicalDigest: row.canonicalDigest,
    conflictingCopies: conflicts.get(`${row.process} ${row.release}`) ?? 0,
    recordedBy: lookups.organisation(row.recordedBy, row.sequence),
    act: lookups.act(row.actHash),
  }));
}
