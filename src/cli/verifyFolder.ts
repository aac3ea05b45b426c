import { readFile } from "node:fs/promises";
import { StoredContentView } from "../content/StoredContentView.ts";
import { ledgerPaths } from "../ledger/ledgerPaths.ts";
import { embeddedTrustRoot } from "../ledger/verification/embeddedTrustRoot.ts";
import { JournalView } from "../ledger/verification/JournalView.ts";
import { type TrustRoot, trustRootSchema } from "../verify/TrustRoot.ts";
import type { Verification } from "../verify/Verification.ts";
import { verifyLedger, type VerifyOptions } from "../verify/verifyLedger.ts";

export interface VerifyFolderOptions extends VerifyOptions {
  /** A trust root (JSON) from another source than the folder; without one, the folder's own founding is taken. */
  readonly trustFile?: string;
}

/**
 * Verifies the embedded ledger of a data folder, beside a running service or without one.
 * @throws LedgerStartRefused or FramesDamaged where the journal has no readable beginning, ZodError for the trust root
 */
export async function verifyFolder(folder: string, options: VerifyFolderOptions = {}): Promise<Verification> {
  const chain = await JournalView.open(folder);
  const contents = new StoredContentView(ledgerPaths(folder));
  const trust = await (options.trustFile === undefined
    ? embeddedTrustRoot(chain.founding)
    : readTrustRoot(options.trustFile));
  return verifyLedger(chain, contents, trust, options);
}

async function readTrustRoot(path: string): Promise<TrustRoot> {
  return trustRootSchema.parse(JSON.parse(await readFile(path, "utf8")));
}
