/** Somebody wanted to move the clock of a ledger that counts. */
export class NotASandbox extends Error {
  override readonly name = "NotASandbox";

  constructor() {
    super("Only a sandbox's clock can be moved; this ledger's time is the machine's.");
  }
}
