/** A block does not fit the one before it: the projection stops, both are kept, and people must look. */
export class ForkAlarm extends Error {
  override readonly name = "ForkAlarm";
  readonly block: number;

  constructor(block: { number: number; hash: string; follows: string }, expectedParent: string) {
    super(
      `Block ${block.number} (${block.hash}) builds on ${block.follows}, but the block before it is ${expectedParent}. ` +
        "Nothing more is read from this ledger until somebody has looked: its history was changed, or this is another ledger. " +
        "The database may be evidence that acts are missing: stop the service, keep projection.sqlite elsewhere, verify, and start without it; it is then built anew.",
    );
    this.block = block.number;
  }
}
