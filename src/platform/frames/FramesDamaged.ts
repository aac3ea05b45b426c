/** A file of frames does not hold what was written; nothing is skipped or repaired. */
export class FramesDamaged extends Error {
  override readonly name = "FramesDamaged";
  readonly entry: number;

  /** `entry` counts from 0. In a ledger's journal 0 is the head, and entry n holds block n. */
  constructor(path: string, entry: number, offset: number, reason: string) {
    super(
      `${path}: entry ${entry} at byte ${offset} was changed after it was written: ${reason}. ` +
        'Restore the file from a backup, or see docs/operations.md, "When something is wrong"; this start altered nothing.',
    );
    this.entry = entry;
  }
}
