/** Another process has the data folder open for writing. */
export class DataFolderInUse extends Error {
  override readonly name = "DataFolderInUse";

  constructor(folder: string, holder: string) {
    super(`${folder} is in use by ${holder}. Stop that process first, or choose another folder (COUNTERFOIL_DATA).`);
  }
}
