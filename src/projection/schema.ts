import * as agreement from "./agreement/agreementTables.ts";
import * as consortium from "./consortium/consortiumTables.ts";
import * as directory from "./directory/directoryTables.ts";
import * as evidence from "./evidence/evidenceTables.ts";
import * as ledger from "./ledgerTables.ts";
import * as milestone from "./milestone/milestoneTables.ts";
import * as payment from "./payment/paymentTables.ts";
import * as plan from "./plan/planTables.ts";
import * as procurement from "./procurement/procurementTables.ts";
import * as statement from "./statement/statementTables.ts";
import type { RowOf, Table } from "./table.ts";
import * as tender from "./tender/tenderTables.ts";

/** All tables of the projection. */
export const TABLES = {
  ...ledger,
  ...directory,
  ...consortium,
  ...plan,
  ...procurement,
  ...tender,
  ...agreement,
  ...milestone,
  ...payment,
  ...evidence,
  ...statement,
};

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
