/** A block does not fit the one before it: the projection stops, both are kept, and people must look. */
export class ForkAlarm extends Error {
  override readonly name = "ForkAlarm";
  readonly block: number;

  constructor(block: { number: number; hash: string; parentHash: string }, expectedParent: string) {
    super(
      `Block ${block.number} (${block.hash}) builds on ${block.parentHash}, but the block before it is ${expectedParent}. ` +
        "Nothing more is read from this ledger until somebody has looked: its history was changed, or this is another ledger. " +
        "If the ledger is right, stop the service and delete projection.sqlite; it is rebuilt at the next start.",
    );
    this.block = block.number;
  }
}
