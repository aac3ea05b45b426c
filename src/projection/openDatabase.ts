import { Kysely, SqliteDialect } from "kysely";
import { NodeSqlite } from "../platform/NodeSqlite.ts";
import type { Schema } from "./schema.ts";

export type Database = Kysely<Schema>;

/** Opens the projection on SQLite. PostgreSQL takes another dialect here, and nothing else changes. */
export function openDatabase(path: string): Database {
  return new Kysely<Schema>({ dialect: new SqliteDialect({ database: new NodeSqlite(path, { durable: false }) }) });
}
