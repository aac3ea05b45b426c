/** The bytes of a document are not those that were uploaded. */
export class DocumentDamaged extends Error {
  override readonly name = "DocumentDamaged";

  constructor(sha256: string) {
    super(`The document ${sha256} was changed after it was uploaded. Restore its file from a backup.`);
  }
}
