import type { EmbeddedLedger } from "../../ledger/EmbeddedLedger.ts";
import { openEmbeddedLedger } from "../../ledger/openEmbeddedLedger.ts";
import type { Config } from "../../platform/Config.ts";
import type { Log } from "../../platform/Log.ts";

interface LedgerOptions {
  readonly config: Config;
  readonly log: Log;
  readonly onProgress: (line: string) => void;
  /** The operator has looked: this machine's date is right, however long the ledger lay idle. */
  readonly confirmClock?: boolean;
}

const SECONDS_BETWEEN_LINES = 2;

/** Opens the embedded ledger of the data folder and says how far it is when that takes long. */
export function openLedger({ config, log, onProgress, confirmClock }: LedgerOptions): Promise<EmbeddedLedger> {
  let told = Date.now();
  return openEmbeddedLedger({
    folder: config.dataFolder,
    documentLimit: config.limits.documentBytes,
    confirmClock: confirmClock === true,
    onProgress: ({ block, acts }) => {
      if (Date.now() - told < SECONDS_BETWEEN_LINES * 1000) return;
      told = Date.now();
      onProgress(`Executing the journal again: ${acts} acts, block ${block}`);
    },
    onTorn: (torn) => {
      log.warn({ torn }, "a crash left the journal's last entry half written; it was never answered and is cut off");
      onProgress(
        "The journal's last entry was half written when the process died. It was never answered; it is cut off.",
      );
    },
    onListenerFailed: (error) => log.error({ err: error }, "a reader of new blocks failed"),
  });
}
