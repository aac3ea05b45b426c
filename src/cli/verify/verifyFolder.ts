import { StoredContentView } from "../../content/StoredContentView.ts";
import type { Founding } from "../../ledger/Founding.ts";
import { ledgerPaths } from "../../ledger/ledgerPaths.ts";
import { embeddedTrustRoot, foundedTerms } from "../../ledger/verification/embeddedTrustRoot.ts";
import { JournalView } from "../../ledger/verification/JournalView.ts";
import { DataFolderLock } from "../../platform/DataFolderLock.ts";
import type { ChainView } from "../../verify/ChainView.ts";
import type { Verification } from "../../verify/Verification.ts";
import { verifyLedger, type VerifyOptions } from "../../verify/verifyLedger.ts";
import { withFindings } from "../../verify/withFindings.ts";
import { checkFolder } from "./checkFolder.ts";
import { checkProjection, copyProjection, type ProjectionCheck, type ProjectionCopy } from "./checkProjection.ts";
import { type BroughtTrust, readTrustRoot } from "./readTrustRoot.ts";
import { noTrustRoot, unreadableJournal } from "./unreadableJournal.ts";

export interface VerifyFolderOptions extends VerifyOptions {
  /** A trust root, or a report that has one, from another source than the folder; else its own founding is taken. */
  readonly trustFile?: string;
}

/**
 * Verifies the embedded ledger of a data folder, beside a running service or without one. Whatever somebody changed in
 * it ends in a verdict. @throws CommandFailure for the trust root, and what keeps the system from giving a file
 */
export async function verifyFolder(folder: string, options: VerifyFolderOptions = {}): Promise<Verification> {
  const projection = await copyProjection(folder);
  try {
    const chain = await JournalView.open(folder).catch(unreadableJournal);
    return await (chain instanceof JournalView
      ? verify(folder, chain, projection, options)
      : verifyUnreadable(folder, chain, options));
  } finally {
    await projection.remove();
  }
}

async function verifyUnreadable(folder: string, chain: ChainView, options: VerifyFolderOptions): Promise<Verification> {
  const { trust, heads } = await brought(options, () => Promise.resolve({ trust: noTrustRoot(), heads: [] }));
  return verifyLedger(chain, new StoredContentView(ledgerPaths(folder)), trust, { ...options, heads });
}

async function verify(
  folder: string,
  chain: JournalView,
  projection: ProjectionCopy,
  options: VerifyFolderOptions,
): Promise<Verification> {
  const contents = new StoredContentView(ledgerPaths(folder));
  const { trust, ...from } = await brought(options, () => ofFolder(chain.founding, folder));
  const told = foundedTerms(chain.founding);
  const verification = await verifyLedger(chain, contents, trust, { ...options, ...from, told });
  // A service that writes right now has an entry half written, and nobody cut anything.
  const isServed = DataFolderLock.holderOf(folder) !== null;
  const torn = isServed ? null : chain.torn();
  const checked = withFindings(verification, await checkFolder(folder, chain.founding, verification, torn));
  // A chain that cannot be read to its end gives no projection to compare with.
  if (verification.findings.some(({ check }) => check === "blocks" || check === "acts")) return checked;
  return withProjection(
    checked,
    await checkProjection(projection, chain, contents, { head: verification.head, isServed }),
  );
}

/** The trust root that was brought, else the folder's own, with every head that was brought. */
async function brought<Own extends BroughtTrust>(
  { trustFile, heads = [] }: VerifyFolderOptions,
  own: () => Promise<Own>,
): Promise<BroughtTrust | Own> {
  const found = await (trustFile === undefined ? own() : readTrustRoot(trustFile));
  return { ...found, heads: [...found.heads, ...heads] };
}

async function ofFolder(founding: Founding, folder: string) {
  return { ...(await embeddedTrustRoot(founding, () => JournalView.codeAtFounding(folder))), heads: [] };
}

function withProjection(verification: Verification, { looked, findings }: ProjectionCheck): Verification {
  const checks = verification.checks.map((each) => (each.check === "projection" ? { ...each, looked } : each));
  return withFindings({ ...verification, checks }, findings);
}
