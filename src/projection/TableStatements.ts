import type { Kysely } from "kysely";
import type { Database } from "./openDatabase.ts";
import { TABLE_NAMES, type TableName, TABLES } from "./schema.ts";

export type Cell = string | number | null;

type Loose = Record<string, Record<string, Cell>>;

/** Rows written by one statement, largest first: few shapes, so that each is compiled and prepared once. */
export const UPSERT_SIZES = [64, 16, 4, 1] as const;

/**
 * The few statements with which the projector reads and writes each table, compiled once by the database's own
 * dialect: compiling a statement costs more than running it.
 */
export class TableStatements {
  readonly #builder: Kysely<Loose>;
  readonly #texts = new Map<string, string>();

  constructor(database: Database) {
    this.#builder = database.withTables<Loose>();
  }

  columns(name: TableName): readonly string[] {
    return columnsOf.get(name) ?? [];
  }

  selectByKey(name: TableName): string {
    return this.#text(`key ${name}`, () => selectText(this.#builder, name, TABLES[name].key));
  }

  selectWhere(name: TableName, columns: readonly string[]): string {
    return this.#text(`where ${name} ${columns.join()}`, () => selectText(this.#builder, name, columns));
  }

  deleteByKey(name: TableName): string {
    return this.#text(`delete ${name}`, () => deleteText(this.#builder, name, TABLES[name].key));
  }

  upsert(name: TableName, rows: number): string {
    return this.#text(`upsert ${name} ${rows}`, () => upsertText(this.#builder, name, rows));
  }

  #text(shape: string, compile: () => string): string {
    let text = this.#texts.get(shape);
    if (text === undefined) this.#texts.set(shape, (text = compile()));
    return text;
  }
}

const columnsOf = new Map(TABLE_NAMES.map((name) => [name, Object.keys(TABLES[name].columns)]));

function selectText(builder: Kysely<Loose>, name: TableName, wanted: readonly string[]): string {
  let query = builder.selectFrom(name).selectAll();
  for (const column of wanted) query = query.where(column, "=", 0);
  for (const column of TABLES[name].key) query = query.orderBy(column);
  return query.compile().sql;
}

function deleteText(builder: Kysely<Loose>, name: TableName, key: readonly string[]): string {
  let query = builder.deleteFrom(name);
  for (const column of key) query = query.where(column, "=", 0);
  return query.compile().sql;
}

function upsertText(builder: Kysely<Loose>, name: TableName, rows: number): string {
  const columns = Object.keys(TABLES[name].columns);
  const key: readonly string[] = TABLES[name].key;
  const row = Object.fromEntries(columns.map((column) => [column, 0]));
  const others = columns.filter((column) => !key.includes(column));
  return builder
    .insertInto(name)
    .values(Array.from({ length: rows }, () => row))
    .onConflict((conflict) => {
      const target = conflict.columns([...key]);
      if (others.length === 0) return target.doNothing();
      return target.doUpdateSet((set) =>
        Object.fromEntries(others.map((column) => [column, set.ref(`excluded.${column}`)])),
      );
    })
    .compile().sql;
}
