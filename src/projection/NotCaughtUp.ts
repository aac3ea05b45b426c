/** The tables do not hold what the ledger does, and will again: the projection could not go on and tries again by itself. */
export class NotCaughtUp extends Error {
  override readonly name = "NotCaughtUp";
  /** When it tries again. */
  readonly seconds: number;

  constructor(seconds: number, cause: Error) {
    super(`The records cannot be brought up to the ledger (${cause.message}). This is tried again in ${seconds} s.`, {
      cause,
    });
    this.seconds = seconds;
  }
}
