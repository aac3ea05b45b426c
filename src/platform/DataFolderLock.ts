import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { DataFolderInUse } from "./DataFolderInUse.ts";
import { writeFileDurably } from "./writeFileDurably.ts";

const holder = z.object({
  pid: z.number(),
  machine: z.string(),
  since: z.string(),
  address: z.string().optional(),
});

/** Who writes to a data folder; `address` is the running service's, such as `http://localhost:3000`. */
export type LockHolder = z.infer<typeof holder>;

/**
 * Keeps a second process out of a data folder.
 *
 * The lock is the kernel's, taken through SQLite, whose locks Node offers without a native module: it goes with the
 * process, also after `kill -9`, so no lock is ever stale and no pid has to be guessed at (a pid comes again, and
 * means nothing in another container). The file `lock.json` beside it only tells people and commands who holds it.
 */
export class DataFolderLock {
  readonly #folder: string;
  readonly #database: DatabaseSync;
  readonly #since = new Date().toISOString();

  private constructor(folder: string, database: DatabaseSync) {
    this.#folder = folder;
    this.#database = database;
  }

  /** Creates the folder when it is not there; throws `DataFolderInUse`. */
  static async take(folder: string): Promise<DataFolderLock> {
    mkdirSync(folder, { recursive: true });
    const database = lockedDatabase(folder);
    if (database === null) throw new DataFolderInUse(folder, inWords(readHolder(folder)));
    const lock = new DataFolderLock(folder, database);
    await lock.announce(undefined);
    return lock;
  }

  /** Tells other commands where the service answers. */
  async announce(address: string | undefined): Promise<void> {
    const told: LockHolder = { pid: process.pid, machine: hostname(), since: this.#since, ...(address && { address }) };
    await writeFileDurably(holderPath(this.#folder), `${JSON.stringify(told)}\n`);
  }

  release(): void {
    rmSync(holderPath(this.#folder), { force: true });
    this.#database.close();
  }

  /** Who writes to the folder now, or null when nobody does (whatever an old `lock.json` says). */
  static holderOf(folder: string): LockHolder | null {
    const told = readHolder(folder);
    if (told === null || !isLocked(folder)) return null;
    return told;
  }
}

/** Writes nothing: a copy of a folder has no lock, or one that nobody holds, and may lie where nobody can write. */
function isLocked(folder: string): boolean {
  if (!existsSync(join(folder, "lock"))) return false;
  const database = new DatabaseSync(join(folder, "lock"), { readOnly: true, timeout: 200 });
  try {
    database.exec("SELECT count(*) FROM sqlite_schema");
    return false;
  } catch (error) {
    return error instanceof Error && error.message.includes("locked");
  } finally {
    database.close();
  }
}

function lockedDatabase(folder: string): DatabaseSync | null {
  const database = new DatabaseSync(join(folder, "lock"), { timeout: 200 });
  try {
    database.exec("PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE");
    return database;
  } catch (error) {
    database.close();
    if (error instanceof Error && error.message.includes("locked")) return null;
    throw error;
  }
}

function holderPath(folder: string): string {
  return join(folder, "lock.json");
}

function readHolder(folder: string): LockHolder | null {
  try {
    return holder.parse(JSON.parse(readFileSync(holderPath(folder), "utf8")));
  } catch {
    return null;
  }
}

function inWords(told: LockHolder | null): string {
  if (told === null) return "another process";
  const where = told.address === undefined ? "" : ` at ${told.address}`;
  return `process ${told.pid} on ${told.machine}${where} (since ${told.since})`;
}
