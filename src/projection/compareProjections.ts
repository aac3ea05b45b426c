import type { Database } from "./openDatabase.ts";
import { REBUILT_TABLES, type TableName, TABLES } from "./schema.ts";

/** A row that one database has otherwise than another, or alone. Values are left out: they may name people. */
export interface RowDifference {
  readonly table: TableName;
  /** The row's key, e.g. "sequence=17". */
  readonly key: string;
  /** Which columns differ; none where the row is only in one of the two. */
  readonly columns: readonly string[];
  readonly what: "differs" | "was added" | "is missing";
}

interface KeyedRow {
  readonly key: string;
  readonly cells: ReadonlyMap<string, unknown>;
}

/** Compares every row of every table. @param right what is judged @param left what it should be */
export async function compareProjections(left: Database, right: Database): Promise<RowDifference[]> {
  const differences: RowDifference[] = [];
  for (const table of REBUILT_TABLES) {
    const [should, are] = [await rowsOf(left, table), await rowsOf(right, table)];
    for (const { key, cells } of should.values()) {
      const found = are.get(key);
      if (found === undefined) differences.push({ table, key, columns: [], what: "is missing" });
      else differences.push(...changedColumns(table, key, cells, found.cells));
    }
    for (const key of are.keys()) {
      if (!should.has(key)) differences.push({ table, key, columns: [], what: "was added" });
    }
  }
  return differences;
}

async function rowsOf(database: Database, table: TableName): Promise<Map<string, KeyedRow>> {
  const rows = new Map<string, KeyedRow>();
  for await (const row of database.selectFrom(table).selectAll().stream()) {
    const cells = new Map<string, unknown>(Object.entries(row));
    const key = TABLES[table].key.map((column) => `${column}=${String(cells.get(column))}`).join(", ");
    rows.set(key, { key, cells });
  }
  return rows;
}

function changedColumns(
  table: TableName,
  key: string,
  should: ReadonlyMap<string, unknown>,
  are: ReadonlyMap<string, unknown>,
): RowDifference[] {
  const columns = Object.keys(TABLES[table].columns).filter((column) => should.get(column) !== are.get(column));
  return columns.length === 0 ? [] : [{ table, key, columns, what: "differs" }];
}
