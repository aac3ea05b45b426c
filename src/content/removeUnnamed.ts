import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { NamedDocument } from "../domain/documentsIn.ts";
import type { Hex } from "../domain/Hex.ts";
import type { InTurn } from "../platform/InTurn.ts";
import { type DocumentFiles, ifGone } from "./DocumentFiles.ts";

const day = 86_400_000;

export type NameOf = (sha256: Hex) => Promise<NamedDocument | undefined>;

interface Sweep {
  readonly folder: string;
  readonly files: DocumentFiles;
  readonly turns: InTurn;
  /** Whether an act on its way names the document. */
  readonly held: (sha256: Hex) => boolean;
  readonly keep: (document: NamedDocument) => Promise<void>;
}

/**
 * Sweeps `uploaded/`. What a recorded act names is kept, however long ago it came: a process that died may not have
 * got round to it. Facts alone go at once, bytes alone like every upload after a day. @returns what was removed
 */
export async function removeUnnamed(sweep: Sweep, nameOf: NameOf, now: number): Promise<Hex[]> {
  const folder = join(sweep.folder, "uploaded");
  const names = await readdir(folder);
  for (const name of names.filter((each) => each.endsWith(".new"))) await removeHalfWritten(join(folder, name), now);
  const removed: Hex[] = [];
  for (const sha256 of new Set(names.flatMap(digestIn))) {
    if (!(await isOld(sweep, sha256, now))) continue;
    const named = await nameOf(sha256); // before the turn, since it may read the whole history
    if (await sweep.turns.run(() => decide(sweep, sha256, named, now))) removed.push(sha256);
  }
  return removed;
}

/** @returns whether bytes or facts of a document that nobody needs were removed */
async function decide(sweep: Sweep, sha256: Hex, named: NamedDocument | undefined, now: number): Promise<boolean> {
  if (sweep.held(sha256) || !(await isOld(sweep, sha256, now))) return false;
  const bytes = await sweep.files.bytes(sha256);
  if (bytes !== null && (named !== undefined || bytes.place === "kept")) {
    await sweep.keep(named ?? { sha256 });
    return false;
  }
  if (bytes === null) await sweep.files.removeFacts("uploaded", sha256);
  else await sweep.files.remove(sha256);
  return true;
}

/** Whether nothing is still to come: its day is over, or it is the facts of nothing, or of what was kept meanwhile. */
async function isOld({ files }: Sweep, sha256: Hex, now: number): Promise<boolean> {
  const bytes = await files.bytes(sha256);
  return bytes?.place !== "uploaded" || now - bytes.since >= day;
}

async function removeHalfWritten(path: string, now: number): Promise<void> {
  const found = await stat(path).catch(ifGone);
  if (found !== null && now - found.mtimeMs >= day) await rm(path, { force: true });
}

function digestIn(name: string): Hex[] {
  const hex = /^([0-9a-f]{64})(?:\.json)?$/.exec(name)?.[1];
  return hex === undefined ? [] : [`0x${hex}`];
}
