import { closeSync, openSync } from "node:fs";
import { Kysely, sql, SqliteDialect } from "kysely";
import { NodeSqlite } from "../platform/NodeSqlite.ts";
import { ACCOUNT_MIGRATIONS } from "./accountMigrations.ts";
import type { AccountTables } from "./AccountTables.ts";

export type AccountsDatabase = Kysely<AccountTables>;

/** Its name beside the ledger. */
export const ACCOUNTS_FILE = "accounts.sqlite";

/**
 * Opens what people need to work: sessions, drafts, invitations, requests. It is no record, and nothing of it can be rebuilt.
 * @param path a file, or ":memory:"
 */
export async function openAccounts(path: string): Promise<AccountsDatabase> {
  if (path !== ":memory:") closeSync(openSync(path, "a", 0o600)); // drafts are nobody else's business
  const database = new NodeSqlite(path, { durable: true });
  const accounts = new Kysely<AccountTables>({ dialect: new SqliteDialect({ database }) });
  await accounts.transaction().execute(migrate);
  return accounts;
}

/** @throws Error for a file of a later version, which this program could only damage */
async function migrate(database: Kysely<AccountTables>): Promise<void> {
  const { rows } = await sql<{ user_version: number }>`pragma user_version`.execute(database);
  const version = rows[0]?.user_version ?? 0;
  const last = ACCOUNT_MIGRATIONS.length;
  if (version > last)
    throw new Error(
      `${ACCOUNTS_FILE} was written by a later version of this program (${version}; this one knows ${last}). ` +
        "Start that version, or move the file away: sessions and drafts are lost then, no act is.",
    );
  for (const step of ACCOUNT_MIGRATIONS.slice(version)) await step(database);
  await sql.raw(`pragma user_version = ${last}`).execute(database);
}
