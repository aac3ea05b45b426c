import type { Reading } from "../Reading.ts";
import { compareReleases } from "./compareReleases.ts";
import { evidenceRows } from "./evidenceRows.ts";
import type { EvidenceDiff } from "./EvidenceView.ts";
import { processNamed } from "./processNamed.ts";
import { recordedRelease } from "./recordedRelease.ts";

/** More are counted, not listed. */
const LISTED = 500;

/**
 * What differs between two recordings of an outside publication, by their numbers from 1 in the order of their acts;
 * undefined if one of them is unknown.
 */
export async function evidenceDiff(
  reading: Reading,
  ocid: string,
  from: number,
  to: number,
): Promise<EvidenceDiff | undefined> {
  const process = processNamed(ocid);
  if (process === undefined) return undefined;
  const all = reading.database.selectFrom("evidence").selectAll().where("process", "=", process).orderBy("sequence");
  const rows = await all.execute();
  const [before, after] = [rows[from - 1], rows[to - 1]];
  if (before === undefined || after === undefined) return undefined;
  const views = await evidenceRows(reading, [before, after]);
  const [old, now] = await Promise.all([before, after].map((row) => recordedRelease(reading, row)));
  const [fromView, toView] = views;
  if (fromView === undefined || toView === undefined) return undefined;
  const compared = old === undefined || now === undefined ? undefined : compareReleases(old.release, now.release);
  const differences = compared?.differences ?? [];
  return {
    process,
    ocid: before.ocid,
    from: { ...fromView, number: from },
    to: { ...toView, number: to },
    isSameRelease: before.release === after.release,
    isSameContent: compared === undefined ? null : old?.digest === now?.digest,
    differences: differences.slice(0, LISTED),
    more: Math.max(0, differences.length - LISTED),
    hidden: compared?.hidden ?? 0,
  };
}
