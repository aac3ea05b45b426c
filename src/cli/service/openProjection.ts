import { basename, join } from "node:path";
import { checkedContents, storedContents } from "../../audit/checkedContents.ts";
import type { Reading } from "../../audit/Reading.ts";
import { wholeDocuments } from "../../audit/wholeDocuments.ts";
import type { HeldLedger } from "../../ledger/Ledger.ts";
import type { Config } from "../../platform/Config.ts";
import type { Log } from "../../platform/Log.ts";
import { openDatabase } from "../../projection/openDatabase.ts";
import { openSnapshot } from "../../projection/openSnapshot.ts";
import { Projector } from "../../projection/Projector.ts";
import { setAsideWhatDoesNotFit } from "./databaseSetAside.ts";

export interface Projection {
  readonly projector: Projector;
  readonly reading: Reading;
  close(): Promise<void>;
}

interface ProjectionOptions {
  readonly config: Pick<Config, "dataFolder">;
  readonly log: Log;
  readonly onProgress: (line: string) => void;
}

const ACTS_BETWEEN_LINES = 5_000;

/** Opens the projection and brings it up to the ledger; it then follows by itself. One of another ledger is put aside. */
export async function openProjection(ledger: HeldLedger, options: ProjectionOptions): Promise<Projection> {
  const path = join(options.config.dataFolder, "projection.sqlite");
  const aside = await setAsideWhatDoesNotFit(path, ledger);
  if (aside !== undefined) tellSetAside(options, aside);
  const database = openDatabase(path);
  const documentOf = wholeDocuments(ledger.documents);
  let told = 0;
  const projector = await Projector.open(database, ledger, storedContents(ledger.contents), {
    chainId: ledger.identity.chainId,
    founding: ledger.founding,
    documentOf,
    onProgress: (sequence) => {
      if (sequence - told < ACTS_BETWEEN_LINES) return;
      told = sequence;
      options.onProgress(`Reading the ledger into the projection: ${sequence} acts`);
    },
    onTrouble: (error) => tellTrouble(options.log, error),
  });
  const stopFollowing = await projector.start();
  const { identity, founding } = ledger;
  return {
    projector,
    reading: {
      ...{ database, identity, founding },
      contentOf: checkedContents(ledger.contents),
      documentOf,
      hasDocument: (sha256) => ledger.documents.has(sha256),
      snapshot: () => openSnapshot(path),
      now: () => ledger.now(),
    },
    async close() {
      stopFollowing();
      await projector.catchUp().catch(() => undefined); // why it stopped was logged when it did
      await database.destroy();
    },
  };
}

/** The log names the file alone: where the folder lies is the operator's. */
function tellSetAside({ log, onProgress }: ProjectionOptions, aside: string): void {
  const file = basename(aside);
  log.warn({ file }, "the database was not read from this ledger and was set aside");
  onProgress(
    `The database was not read from this ledger: it is kept as ${file}, and a new one is made. If you did not put an ` +
      "older ledger back, acts may be missing: run verify.",
  );
}

function tellTrouble(log: Log, error: Error | undefined): void {
  if (error === undefined) log.info("the projection has caught up with the ledger");
  else log.error({ err: error }, "the projection cannot be brought up to the ledger");
}
