import { CompiledQuery, type Kysely } from "kysely";
import { type Row, type Schema, type TableName, TABLES } from "./schema.ts";
import { type Cell, type TableStatements, UPSERT_SIZES } from "./TableStatements.ts";

type Cells = Record<string, Cell>;

interface Held {
  readonly key: readonly Cell[];
  /** The row as it stands, or undefined where there is none. */
  row: Cells | undefined;
  dirty: boolean;
}

/**
 * The rows that a range of blocks reads and changes, held in memory until they are written together. A row that ten
 * acts change is written once. What is written does not depend on how the blocks were grouped into ranges.
 */
export class Draft {
  readonly #database: Kysely<Schema>;
  readonly #statements: TableStatements;
  readonly #tables = new Map<TableName, Map<string, Held>>();

  /** @param database the transaction in which the range is applied */
  constructor(database: Kysely<Schema>, statements: TableStatements) {
    this.#database = database;
    this.#statements = statements;
  }

  /** The row with this primary key (values in the key's order), with what the draft has changed. */
  async find<Name extends TableName>(name: Name, ...key: Cell[]): Promise<Row<Name> | undefined> {
    const rows = this.#rows(name);
    const text = keyText(key);
    let held = rows.get(text);
    if (held === undefined) {
      held = { key, row: await this.#load(name, key), dirty: false };
      rows.set(text, held);
    }
    // The draft holds rows of many tables; each was put in, or read, as a row of its table.
    return held.row as Row<Name> | undefined;
  }

  /** @throws Error if there is no such row: then the ledger and the steps disagree, and the projection must stop. */
  async get<Name extends TableName>(name: Name, ...key: Cell[]): Promise<Row<Name>> {
    const row = await this.find(name, ...key);
    if (row === undefined) throw new Error(`The projection has no row ${key.join(", ")} in ${name}.`);
    return row;
  }

  /** Adds the row, or replaces the one with the same key. */
  put<Name extends TableName>(name: Name, row: Row<Name>): void {
    const cells: Cells = row;
    const key = TABLES[name].key.map((column) => cells[column] ?? null);
    this.#rows(name).set(keyText(key), { key, row: cells, dirty: true });
  }

  /** Takes a row away: a document that is taken down leaves nothing behind that it said. */
  remove(name: TableName, ...key: Cell[]): void {
    this.#rows(name).set(keyText(key), { key, row: undefined, dirty: true });
  }

  /** Changes some columns of a row that is there. @returns the row as changed */
  async change<Name extends TableName>(name: Name, key: Cell[], changes: Partial<Row<Name>>): Promise<Row<Name>> {
    const row = { ...(await this.get(name, ...key)), ...changes };
    this.put(name, row);
    return row;
  }

  /** Rows whose columns have these values, in the order of their keys. Writes what is held first. */
  async where<Name extends TableName>(name: Name, values: Partial<Row<Name>>): Promise<Row<Name>[]> {
    await this.flush();
    const cells: Cells = values as Cells;
    const query = this.#statements.selectWhere(name, Object.keys(cells));
    const { rows } = await this.#database.executeQuery<Row<Name>>(CompiledQuery.raw(query, Object.values(cells)));
    return rows.map((row) => ({ ...row }));
  }

  /** Writes every changed row, in the order of the tables. */
  async flush(): Promise<void> {
    for (const [name, rows] of this.#tables) {
      const dirty = [...rows.values()].filter((held) => held.dirty);
      const changed = dirty.filter(({ row }) => row !== undefined);
      for (const { key } of dirty.filter(({ row }) => row === undefined)) await this.#delete(name, key);
      let start = 0;
      for (const size of UPSERT_SIZES) {
        for (; changed.length - start >= size; start += size)
          await this.#upsert(name, changed.slice(start, start + size));
      }
      for (const held of dirty) held.dirty = false;
    }
  }

  async #upsert(name: TableName, held: Held[]): Promise<void> {
    const columns = this.#statements.columns(name);
    const parameters = held.flatMap(({ row }) => columns.map((column) => row?.[column] ?? null));
    await this.#database.executeQuery(CompiledQuery.raw(this.#statements.upsert(name, held.length), parameters));
  }

  async #delete(name: TableName, key: readonly Cell[]): Promise<void> {
    await this.#database.executeQuery(CompiledQuery.raw(this.#statements.deleteByKey(name), [...key]));
  }

  async #load(name: TableName, key: Cell[]): Promise<Cells | undefined> {
    const query = CompiledQuery.raw(this.#statements.selectByKey(name), key);
    const { rows } = await this.#database.executeQuery<Cells>(query);
    return rows[0] === undefined ? undefined : { ...rows[0] };
  }

  #rows(name: TableName): Map<string, Held> {
    let rows = this.#tables.get(name);
    if (rows === undefined) this.#tables.set(name, (rows = new Map<string, Held>()));
    return rows;
  }
}

function keyText(key: readonly Cell[]): string {
  return key.length === 1 ? String(key[0]) : JSON.stringify(key);
}
