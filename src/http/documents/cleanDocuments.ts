import type { Hex } from "../../domain/Hex.ts";
import type { HeldLedger } from "../../ledger/Ledger.ts";
import type { Log } from "../../platform/Log.ts";

const hour = 3_600_000;

/**
 * Removes, every hour, what was uploaded more than a day ago and neither an act of the ledger nor a draft names. Gives
 * what stops that.
 */
export function cleanDocuments(
  ledger: Pick<HeldLedger, "removeUnnamedDocuments" | "documents">,
  log: Log,
  inDrafts: () => Promise<readonly Hex[]>,
): () => void {
  const clean = async (): Promise<void> => {
    try {
      await ledger.documents.renew(await inDrafts());
      const removed = await ledger.removeUnnamedDocuments();
      if (removed.length > 0) log.info({ removed: removed.length }, "removed documents that nothing names");
    } catch (error) {
      log.error({ err: error }, "documents that nothing names could not be removed");
    }
  };
  void clean();
  const timer = setInterval(() => void clean(), hour).unref();
  return () => clearInterval(timer);
}
