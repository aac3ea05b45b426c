/** The file of a content does not hold what was written there. `verify` names it too. */
export class ContentDamaged extends Error {
  override readonly name = "ContentDamaged";

  constructor(digest: string, reason: string) {
    super(`The content ${digest} was changed after it was written: ${reason}. Restore its file from a backup.`);
  }
}
