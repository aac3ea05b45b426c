import { type Database, openDatabase } from "./openDatabase.ts";

/** The projection as it stood at one moment. */
export interface Snapshot {
  readonly database: Database;
  end(): Promise<void>;
}

/** Opens the file once more: a reader of its own sees what was there when it began, and holds nobody up. */
export async function openSnapshot(path: string): Promise<Snapshot> {
  const database = openDatabase(path);
  const transaction = await database.startTransaction().execute();
  await transaction.selectFrom("checkpoint").selectAll().execute(); // SQLite takes the snapshot at the first read
  return {
    database: transaction,
    async end() {
      await transaction.rollback().execute();
      await database.destroy();
    },
  };
}
