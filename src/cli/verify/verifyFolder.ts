import { StoredContentView } from "../../content/StoredContentView.ts";
import { ledgerPaths } from "../../ledger/ledgerPaths.ts";
import type { Founding } from "../../ledger/Founding.ts";
import { embeddedTrustRoot, foundedTerms } from "../../ledger/verification/embeddedTrustRoot.ts";
import { JournalView } from "../../ledger/verification/JournalView.ts";
import { DataFolderLock } from "../../platform/DataFolderLock.ts";
import type { Verification } from "../../verify/Verification.ts";
import { verifyLedger, type VerifyOptions } from "../../verify/verifyLedger.ts";
import { withFindings } from "../../verify/withFindings.ts";
import { checkFolder } from "./checkFolder.ts";
import { readTrustRoot } from "./readTrustRoot.ts";
import { checkProjection, copyProjection, type ProjectionCheck, type ProjectionCopy } from "./checkProjection.ts";

export interface VerifyFolderOptions extends VerifyOptions {
  /** A trust root, or a report that has one, from another source than the folder; else its own founding is taken. */
  readonly trustFile?: string;
}

/**
 * Verifies the embedded ledger of a data folder, beside a running service or without one.
 * @throws LedgerStartRefused or FramesDamaged where the journal does not fit, CommandFailure for the trust root
 */
export async function verifyFolder(folder: string, options: VerifyFolderOptions = {}): Promise<Verification> {
  const projection = await copyProjection(folder);
  try {
    return await verify(folder, projection, options);
  } finally {
    await projection.remove();
  }
}

async function verify(folder: string, projection: ProjectionCopy, options: VerifyFolderOptions): Promise<Verification> {
  const chain = await JournalView.open(folder);
  const contents = new StoredContentView(ledgerPaths(folder));
  const { trust, heads, ...from } = await (options.trustFile === undefined
    ? ofFolder(chain.founding, folder)
    : readTrustRoot(options.trustFile));
  const verification = await verifyLedger(chain, contents, trust, {
    ...options,
    ...from,
    heads: [...heads, ...(options.heads ?? [])],
    told: foundedTerms(chain.founding),
  });
  // A service that writes right now has an entry half written, and nobody cut anything.
  const torn = DataFolderLock.holderOf(folder) === null ? chain.torn() : null;
  const checked = withFindings(verification, await checkFolder(folder, chain.founding, torn));
  // A chain that cannot be read to its end gives no projection to compare with.
  if (verification.findings.some(({ check }) => check === "blocks" || check === "acts")) return checked;
  return withProjection(checked, await checkProjection(projection, chain, contents));
}

async function ofFolder(founding: Founding, folder: string) {
  return { ...(await embeddedTrustRoot(founding, () => JournalView.codeAtFounding(folder))), heads: [] };
}

function withProjection(verification: Verification, { looked, findings }: ProjectionCheck): Verification {
  const checks = verification.checks.map((each) => (each.check === "projection" ? { ...each, looked } : each));
  return withFindings({ ...verification, checks }, findings);
}
