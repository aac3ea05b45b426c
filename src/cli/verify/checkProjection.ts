import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { backup, DatabaseSync } from "node:sqlite";
import { wholeUnchecked } from "../../audit/wholeDocuments.ts";
import type { StoredContentView } from "../../content/StoredContentView.ts";
import type { Hex } from "../../domain/Hex.ts";
import type { JournalView } from "../../ledger/verification/JournalView.ts";
import { DataFolderLock } from "../../platform/DataFolderLock.ts";
import { compareProjections } from "../../projection/compareProjections.ts";
import { isCurrent } from "../../projection/migrate.ts";
import { type Database, openDatabase } from "../../projection/openDatabase.ts";
import { Projector } from "../../projection/Projector.ts";
import type { Row } from "../../projection/schema.ts";
import type { Finding } from "../../verify/Finding.ts";
import type { VerifiedHead } from "../../verify/Verification.ts";
import { copyWritable } from "../service/workingCopy.ts";

/** More differing rows than this are counted, not listed. */
const LISTED = 20;

/** What became of the check of the projection. Nothing is looked at where there is none yet. */
export interface ProjectionCheck {
  readonly looked: number;
  readonly findings: readonly Finding[];
}

/** Whoever forged rows could write another mark too, so that nobody compares them: nothing is said to hold. */
const OTHER_VERSION: Finding = {
  check: "projection",
  code: "projection-of-another-version",
  weight: "questions",
  what:
    "The service's database bears another mark than this version's, so it was not compared: another version of this " +
    "program made it, or somebody changed the mark. Keep a copy; a start then makes it anew.",
};

/** The service's projection at one moment, in a file of its own. */
export interface ProjectionCopy {
  /** Undefined where there is none yet. */
  readonly database: Database | undefined;
  /** Whether there is a file that is no database. */
  readonly isDamaged: boolean;
  remove(): Promise<void>;
}

/**
 * Copies the projection. Taken *before* the journal is read: a running service writes the journal first, so whatever
 * the copy shows is in a journal that is read later, and a projection that has gone on is never taken for a forged one.
 */
export async function copyProjection(folder: string): Promise<ProjectionCopy> {
  const temporary = await mkdtemp(join(tmpdir(), "counterfoil-verify-"));
  const from = join(folder, "projection.sqlite");
  const to = join(temporary, "projection.sqlite");
  const isThere = existsSync(from);
  const database = isThere ? await copyOf(folder, from, to) : undefined;
  const remove = async () => {
    await database?.destroy();
    await rm(temporary, { recursive: true, force: true });
  };
  return { database, isDamaged: isThere && database === undefined, remove };
}

/**
 * Makes the projection afresh from the chain as it was just verified, and compares the service's with it row by row:
 * whoever changed a row there changed what pages and API say, though not the history.
 */
export async function checkProjection(
  { database: stored, isDamaged }: ProjectionCopy,
  chain: JournalView,
  contents: StoredContentView,
  { head, isServed }: { head: VerifiedHead; isServed: boolean },
): Promise<ProjectionCheck> {
  if (isDamaged) return { looked: 0, findings: [finding("The service's database cannot be read.")] };
  if (stored === undefined) return { looked: 0, findings: [] };
  if (!(await isCurrent(stored, chain.chainId))) return { looked: 0, findings: [OTHER_VERSION] };
  const until = await stored.selectFrom("checkpoint").selectAll().executeTakeFirst();
  if (until === undefined) return { looked: 0, findings: [] };
  const reach = reachOf(until, head, isServed);
  const fresh = openDatabase(":memory:");
  try {
    await rebuild(fresh, chain, contents, until.block);
    return { looked: 1, findings: [...reach, ...(await differences(fresh, stored))] };
  } finally {
    await fresh.destroy();
  }
}

/** A database that knows more than the ledger is evidence; one that knows less shows what is no longer so. */
function reachOf({ sequence, block }: Row<"checkpoint">, head: VerifiedHead, isServed: boolean): Finding[] {
  if (sequence > head.count || block > head.blockNumber) {
    const what =
      `The service's database knows ${sequence} acts (block ${block}), and the ledger has ${head.count} (block ` +
      `${head.blockNumber}): acts are missing from the ledger, or an older copy of it was put back. Keep projection.sqlite: it is evidence of them.`;
    return [{ check: "projection", code: "projection-ahead", weight: "breaks", what }];
  }
  if (isServed || sequence === head.count) return []; // a running service has gone on since it was copied
  const what = `The service's database ends with act ${sequence} of ${head.count}: it was not brought up to date, or an older one was put back. A start brings it up to date.`;
  return [{ check: "projection", code: "projection-behind", weight: "notes", what }];
}

/**
 * A copy at one moment, since a running service goes on writing. Where none runs the files themselves are copied:
 * SQLite would write beside them to read them. @returns undefined where they are no database
 */
async function copyOf(folder: string, from: string, to: string): Promise<Database | undefined> {
  try {
    if (DataFolderLock.holderOf(folder) === null) await copyFiles(from, to);
    else await backUpLive(from, to);
    const database = openDatabase(to);
    await database.introspection.getTables();
    return database;
  } catch {
    return undefined;
  }
}

async function copyFiles(from: string, to: string): Promise<void> {
  await copyWritable(from, to);
  if (existsSync(`${from}-wal`)) await copyWritable(`${from}-wal`, `${to}-wal`);
}

async function backUpLive(from: string, to: string): Promise<void> {
  const source = new DatabaseSync(from, { readOnly: true });
  try {
    await backup(source, to);
  } finally {
    source.close();
  }
}

async function rebuild(fresh: Database, chain: JournalView, contents: StoredContentView, until: number) {
  const contentOf = async (digest: Hex) => {
    const viewed = await contents.content(digest);
    return viewed.state === "whole" ? viewed.value : undefined;
  };
  const documentOf = wholeUnchecked((sha256) => contents.document(sha256));
  const source = {
    blocksFrom: (first: number) => chain.decoded(first, until),
    onBlock: () => () => undefined,
    onRest: () => () => undefined,
  };
  const { chainId, founding } = chain;
  await (await Projector.open(fresh, source, contentOf, { chainId, founding, documentOf })).catchUp();
}

async function differences(fresh: Database, stored: Database): Promise<Finding[]> {
  const found = await compareProjections(fresh, stored);
  const listed = found.slice(0, LISTED).map(({ table, key, columns, what }): Finding => {
    const which = columns.length === 0 ? "" : ` (${columns.join(", ")})`;
    return finding(`In the service's database the row ${key} of ${table} ${what}${which}.`);
  });
  if (found.length > LISTED) listed.push(finding(`${found.length - LISTED} more rows differ.`));
  return listed;
}

function finding(what: string): Finding {
  const advice =
    "What pages and API say is not what the ledger holds: stop the service, keep projection.sqlite as evidence " +
    "elsewhere, and start without it.";
  return { check: "projection", code: "projection-differs", weight: "breaks", what: `${what} ${advice}` };
}
