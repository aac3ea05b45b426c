/** The acts of a block do not add up to the head that the log holds: what was read is not the whole history. */
export class HistoryBroken extends Error {
  override readonly name = "HistoryBroken";

  constructor(block: number, computed: string, stored: string) {
    super(
      `Block ${block}: its acts lead to the ledger head ${computed}, but the log holds ${stored}. ` +
        "Stop and compare with a backup and with receipts.",
    );
  }
}
