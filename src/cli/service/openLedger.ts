import type { HeldLedger } from "../../ledger/Ledger.ts";
import { openEmbeddedLedger } from "../../ledger/openEmbeddedLedger.ts";
import type { Config } from "../../platform/Config.ts";
import type { TornTail } from "../../platform/frames/FrameReader.ts";
import type { Log } from "../../platform/Log.ts";

interface LedgerOptions {
  readonly config: Config;
  readonly log: Log;
  readonly onProgress: (line: string) => void;
  /** The operator has looked: this machine's date is right, however long the ledger lay idle. */
  readonly confirmClock?: boolean;
  readonly isCopyOf?: string;
}

const SECONDS_BETWEEN_LINES = 2;

/** Opens the embedded ledger of the data folder and says how far it is when that takes long. */
export function openLedger(options: LedgerOptions): Promise<HeldLedger> {
  const { config, onProgress, confirmClock, log } = options;
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
    onTorn: (torn, file) => tellTorn(options, torn, file),
    onListenerFailed: (error) => log.error({ err: error }, "a reader of new blocks failed"),
  });
}

function tellTorn({ log, onProgress, isCopyOf }: LedgerOptions, torn: TornTail, file: string): void {
  if (isCopyOf !== undefined) {
    onProgress(
      `The last entry of the journal in ${isCopyOf} is not whole, and is left out. Nothing was changed there.`,
    );
    return;
  }
  log.warn({ torn, file }, "the journal's last entry is not whole; it is cut off and kept beside the journal");
  onProgress(
    `The journal's last entry is not whole, as after a crash. It is cut off and kept in ${file}: compare receipts ` +
      "with the acts that are here, in case it was answered.",
  );
}
