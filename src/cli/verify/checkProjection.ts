import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { backup, DatabaseSync } from "node:sqlite";
import { wholeUnchecked } from "../../audit/wholeDocuments.ts";
import type { StoredContentView } from "../../content/StoredContentView.ts";
import type { JournalView } from "../../ledger/verification/JournalView.ts";
import type { Hex } from "../../domain/Hex.ts";
import { compareProjections } from "../../projection/compareProjections.ts";
import { isCurrent } from "../../projection/migrate.ts";
import { openDatabase, type Database } from "../../projection/openDatabase.ts";
import { Projector } from "../../projection/Projector.ts";
import type { Finding } from "../../verify/Finding.ts";

/** More differing rows than this are counted, not listed. */
const LISTED = 20;

/** What became of the check of the projection. Nothing is looked at where there is none yet. */
export interface ProjectionCheck {
  readonly looked: number;
  readonly findings: readonly Finding[];
}

/** After an update, until the service starts again. Who forged rows could say so too, hence it is told. */
const OTHER_VERSION: Finding = {
  check: "projection",
  code: "projection-of-another-version",
  weight: "notes",
  what: "The service's database was made by another version of this program, so it was not compared. A start makes it anew.",
};

/** The service's projection at one moment, in a file of its own. */
export interface ProjectionCopy {
  /** Undefined where there is none yet. */
  readonly database: Database | undefined;
  remove(): Promise<void>;
}

/**
 * Copies the projection. Taken *before* the journal is read: a running service writes the journal first, so whatever
 * the copy shows is in a journal that is read later, and a projection that has gone on is never taken for a forged one.
 */
export async function copyProjection(folder: string): Promise<ProjectionCopy> {
  const temporary = await mkdtemp(join(tmpdir(), "counterfoil-verify-"));
  const database = await copyOf(join(folder, "projection.sqlite"), join(temporary, "projection.sqlite"));
  const remove = async () => {
    await database?.destroy();
    await rm(temporary, { recursive: true, force: true });
  };
  return { database, remove };
}

/**
 * Makes the projection afresh from the chain as it was just verified, and compares the service's with it row by row:
 * whoever changed a row there changed what pages and API say, though not the history.
 */
export async function checkProjection(
  { database: stored }: ProjectionCopy,
  chain: JournalView,
  contents: StoredContentView,
): Promise<ProjectionCheck> {
  if (stored === undefined) return { looked: 0, findings: [] };
  if (!(await isCurrent(stored, chain.chainId))) return { looked: 0, findings: [OTHER_VERSION] };
  const until = await checkpointOf(stored);
  if (until === undefined) return { looked: 0, findings: [] };
  const fresh = openDatabase(":memory:");
  try {
    await rebuild(fresh, chain, contents, until);
    return { looked: 1, findings: await differences(fresh, stored) };
  } finally {
    await fresh.destroy();
  }
}

/** A copy at one moment, since a running service goes on writing. */
async function copyOf(from: string, to: string): Promise<Database | undefined> {
  if (!existsSync(from)) return undefined;
  const source = new DatabaseSync(from, { readOnly: true });
  try {
    await backup(source, to);
  } finally {
    source.close();
  }
  return openDatabase(to);
}

/** The last block that the service's projection shows; undefined where it was never filled. */
async function checkpointOf(stored: Database): Promise<number | undefined> {
  return (await stored.selectFrom("checkpoint").select("block").executeTakeFirst())?.block;
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
    "What pages and API say is not what the ledger holds: stop the service, delete projection.sqlite, start.";
  return { check: "projection", code: "projection-differs", weight: "breaks", what: `${what} ${advice}` };
}
