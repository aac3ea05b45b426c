import { existsSync } from "node:fs";
import { chmod, copyFile, mkdir, mkdtemp, readdir, rm, stat, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { SERVICE_KEY_FILE } from "../../http/receipts/serviceKey.ts";
import { ledgerPaths } from "../../ledger/ledgerPaths.ts";

/** A data folder that stands for another one, as long as a command reads it. */
export interface WorkingCopy {
  readonly folder: string;
  remove(): Promise<void>;
}

interface CopyOptions {
  /** Whether receipts are given out, which only the ledger's own key can sign. */
  readonly withServiceKey: boolean;
}

/**
 * What an auditor holds stays as it is, and may lie where nobody can write: a start cuts journals, moves contents,
 * builds tables and takes a lock, so it does that in a folder of its own. What is written in place is copied there;
 * contents and documents, which are only ever replaced or removed as whole files, are links.
 */
export async function workingCopy(from: string, options: CopyOptions): Promise<WorkingCopy> {
  const folder = await mkdtemp(join(tmpdir(), "counterfoil-reading-"));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    await copyLedger(resolve(from), folder, options);
    return { folder, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function copyLedger(from: string, to: string, { withServiceKey }: CopyOptions): Promise<void> {
  const { ledger, contents, documents } = ledgerPaths(from);
  await mkdir(ledgerPaths(to).ledger);
  for (const name of await readdir(ledger)) await copyWritable(join(ledger, name), join(ledgerPaths(to).ledger, name));
  for (const linked of [contents, documents]) await linkAll(linked, join(to, basename(linked)));
  const files = ["projection.sqlite", "projection.sqlite-wal", ...(withServiceKey ? [SERVICE_KEY_FILE] : [])];
  for (const name of files) if (existsSync(join(from, name))) await copyWritable(join(from, name), join(to, name));
}

/** A copy keeps the rights of what was copied, and what lies where nobody can write often has none to write. */
export async function copyWritable(from: string, to: string): Promise<void> {
  await copyFile(from, to);
  await chmod(to, 0o600);
}

/** Folders are made anew, also where one is a link to another disk: nothing is ever written behind a link. */
async function linkAll(from: string, to: string): Promise<void> {
  await mkdir(to);
  for (const name of await readdir(from).catch(() => [])) {
    const path = join(from, name);
    if ((await stat(path)).isDirectory()) await linkAll(path, join(to, name));
    else await symlink(path, join(to, name));
  }
}
