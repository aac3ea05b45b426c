import { join } from "node:path";

/** Where a data folder keeps what belongs to its ledger. */
export function ledgerPaths(folder: string) {
  return {
    ledger: join(folder, "ledger"),
    journal: join(folder, "ledger", "journal"),
    founding: join(folder, "ledger", "founding.json"),
    sandboxClock: join(folder, "ledger", "sandbox-clock.json"),
    contents: join(folder, "content"),
    documents: join(folder, "documents"),
  };
}
