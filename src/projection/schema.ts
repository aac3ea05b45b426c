import type { RowOf, Table } from "./table.ts";
import * as agreement from "./tables/agreementTables.ts";
import * as evidence from "./tables/evidenceTables.ts";
import * as ledger from "./tables/ledgerTables.ts";
import * as organisation from "./tables/organisationTables.ts";
import * as plan from "./tables/planTables.ts";
import * as procurement from "./tables/procurementTables.ts";

/** All tables of the projection. */
export const TABLES = { ...ledger, ...organisation, ...plan, ...procurement, ...agreement, ...evidence };

export type TableName = keyof typeof TABLES;

type RowOfTable<T> = T extends Table<infer C> ? RowOf<C> : never;

/** What Kysely knows of the database. */
export type Schema = { [Name in TableName]: RowOfTable<(typeof TABLES)[Name]> };

export type Row<Name extends TableName> = Schema[Name];

export const TABLE_NAMES = Object.keys(TABLES)
  .sort()
  .filter((name): name is TableName => name in TABLES);

/** What happened to one database and not to another: never part of what a rebuild must give again. */
const OWN: ReadonlySet<TableName> = new Set(["alarms"]);

/** The tables that a rebuild gives again, row for row. */
export const REBUILT_TABLES = TABLE_NAMES.filter((name) => !OWN.has(name));
