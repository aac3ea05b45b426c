import { createHash } from "node:crypto";
import { type CreateTableBuilder, type Kysely, sql } from "kysely";
import type { Database } from "./openDatabase.ts";
import { type Schema, TABLE_NAMES, TABLES } from "./schema.ts";
import type { AnyTable } from "./table.ts";

/** Raised when a step changes what it writes, so that older databases are rebuilt. */
const STEPS_VERSION = 13;

/** Stands for the tables and the steps that fill them. A database with another one is rebuilt, never altered. */
const SCHEMA_FINGERPRINT = createHash("sha256")
  .update(JSON.stringify([STEPS_VERSION, TABLES]))
  .digest("hex");

/**
 * Creates all tables, unless they are there already for this very schema and ledger.
 * @returns whether the tables are empty now, because they are new or were made for another schema or ledger
 */
export async function migrate(database: Database, chainId: number): Promise<boolean> {
  if (await isCurrent(database, chainId)) return false;
  const fingerprint = fingerprintOf(chainId);
  await database.transaction().execute(async (transaction) => {
    for (const name of TABLE_NAMES) {
      await transaction.schema.dropTable(name).ifExists().execute();
      await createTable(transaction, name, TABLES[name]);
    }
    await transaction.schema.dropTable("projectionSchema").ifExists().execute();
    await transaction.schema.createTable("projectionSchema").addColumn("fingerprint", "text").execute();
    await sql`insert into ${sql.table("projectionSchema")} values (${fingerprint})`.execute(transaction);
  });
  return true;
}

/** Whether the tables are this program's, filled by its steps, for this ledger: others cannot be compared with them. */
export async function isCurrent(database: Database, chainId: number): Promise<boolean> {
  return (await storedFingerprint(database)) === fingerprintOf(chainId);
}

function fingerprintOf(chainId: number): string {
  return `${SCHEMA_FINGERPRINT} ${chainId}`;
}

async function createTable(database: Kysely<Schema>, name: string, table: AnyTable): Promise<void> {
  let builder: CreateTableBuilder<string, string> = database.schema.createTable(name);
  for (const [column, { sql: type, nullable }] of Object.entries(table.columns)) {
    builder = builder.addColumn(column, type, (definition) => (nullable ? definition : definition.notNull()));
  }
  await builder.addPrimaryKeyConstraint(`${name}_key`, [...table.key]).execute();
  for (const columns of table.indexes) {
    const named = database.schema.createIndex(`${name}_by_${columns.join("_")}`).on(name);
    await named.expression(sql.join(columns.map((column) => sql.ref(column)))).execute();
  }
}

async function storedFingerprint(database: Database): Promise<string | undefined> {
  const tables = await database.introspection.getTables();
  if (!tables.some((table) => table.name === "projectionSchema")) return undefined;
  const { rows } = await sql<{ fingerprint: string }>`select fingerprint from ${sql.table("projectionSchema")}`.execute(
    database,
  );
  return rows[0]?.fingerprint;
}
