import type { HeldLedger } from "../../ledger/Ledger.ts";
import type { Log } from "../../platform/Log.ts";

const hour = 3_600_000;

/** Removes, every hour, what was uploaded more than a day ago and no act of the ledger names. Gives what stops that. */
export function cleanDocuments(ledger: Pick<HeldLedger, "removeUnnamedDocuments">, log: Log): () => void {
  const clean = (): void => {
    ledger.removeUnnamedDocuments().then(
      (removed) => removed.length > 0 && log.info({ removed: removed.length }, "removed documents that no act names"),
      (error: unknown) => log.error({ err: error }, "documents that no act names could not be removed"),
    );
  };
  clean();
  const timer = setInterval(clean, hour).unref();
  return () => clearInterval(timer);
}
