/** A ledger's folder does not hold what a ledger wrote there, so it is not started. Nothing was changed. */
export class LedgerStartRefused extends Error {
  override readonly name = "LedgerStartRefused";
}
