import { StoredContentView } from "../../content/StoredContentView.ts";
import { ledgerPaths } from "../../ledger/ledgerPaths.ts";
import type { Founding } from "../../ledger/Founding.ts";
import { embeddedTrustRoot, foundedTerms } from "../../ledger/verification/embeddedTrustRoot.ts";
import { JournalView } from "../../ledger/verification/JournalView.ts";
import type { Verification } from "../../verify/Verification.ts";
import { verifyLedger, type VerifyOptions } from "../../verify/verifyLedger.ts";
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
  // A chain that cannot be read to its end gives no projection to compare with.
  if (verification.findings.some(({ check }) => check === "blocks" || check === "acts")) return verification;
  return withProjection(verification, await checkProjection(projection, chain, contents));
}

async function ofFolder(founding: Founding, folder: string) {
  return { ...(await embeddedTrustRoot(founding, () => JournalView.codeAtFounding(folder))), heads: [] };
}

/** The check of the projection beside the others. It says nothing about acts, so their verdicts stay. */
function withProjection(verification: Verification, { looked, findings }: ProjectionCheck): Verification {
  const own = { check: "projection", looked, verdict: "holds", findings: findings.length } as const;
  const isWhole = findings.every(({ weight }) => weight === "notes");
  const result = isWhole ? own : { ...own, verdict: "does not hold" as const };
  return {
    ...verification,
    verdict: isWhole ? verification.verdict : "does not hold",
    checks: [...verification.checks.filter(({ check }) => check !== "projection"), result],
    findings: [...verification.findings, ...findings],
  };
}
