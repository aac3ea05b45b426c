import { existsSync } from "node:fs";
import { readdir, rename } from "node:fs/promises";
import { dirname, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import type { Ledger } from "../../ledger/Ledger.ts";
import { flushFolder } from "../../platform/flushFolder.ts";
import { freeName } from "../../platform/freeName.ts";

const ASIDE = "projection.sqlite.set-aside-";

/** SQLite's own numbers for a file that is torn, and for one that is no database. */
const UNREADABLE: ReadonlySet<unknown> = new Set([11, 26]);

const checkpoint = z.object({ block: z.int(), blockHash: z.string(), sequence: z.int() });
type Known = z.infer<typeof checkpoint> | "nothing" | "unreadable";

/**
 * Puts a database aside that was not read from this ledger, so that the service starts and builds it anew: an older
 * copy of the ledger was put back beside it, or acts were cut off the ledger, of which it is then the evidence.
 * To be called before the database is opened. @returns the file that holds it now, if it was put aside
 */
export async function setAsideWhatDoesNotFit(path: string, ledger: Pick<Ledger, "block">): Promise<string | undefined> {
  if (!existsSync(path)) return undefined;
  const known = whatItKnows(path);
  if (known === "nothing") return undefined;
  if (known !== "unreadable" && (await ledger.block(known.block))?.hash === known.blockHash) return undefined;
  return putAside(path, known === "unreadable" ? known : `at-act-${known.sequence}`);
}

/** Databases that earlier starts put aside. */
export async function databasesSetAside(folder: string): Promise<string[]> {
  const names = (await readdir(folder)).filter((name) => name.startsWith(ASIDE) && !/-(wal|shm)$/.test(name));
  return names.sort().map((name) => join(folder, name));
}

/** One of another version may have no such table: what it holds cannot be told, and a migration makes it anew. */
function whatItKnows(path: string): Known {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path);
    return checkpoint.safeParse(database.prepare("select * from checkpoint").get()).data ?? "nothing";
  } catch (error) {
    const code = error instanceof Error && "errcode" in error ? error.errcode : undefined;
    if (UNREADABLE.has(code)) return "unreadable";
    if (code === 1) return "nothing";
    throw error;
  } finally {
    database?.close(); // which also carries the write-ahead log over, so that one file holds all of it
  }
}

async function putAside(path: string, why: string): Promise<string> {
  const folder = dirname(path);
  const to = freeName(join(folder, `${ASIDE}${why}`));
  for (const end of ["-shm", "-wal", ""]) if (existsSync(path + end)) await rename(path + end, to + end);
  await flushFolder(folder);
  return to;
}
