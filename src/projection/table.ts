import type { Hex } from "../domain/Hex.ts";

/** A column that exists alike on SQLite and PostgreSQL: text or bigint. JSON is text, a yes or no is 1 or 0. */
export interface Column<Value> {
  readonly sql: "text" | "bigint";
  readonly nullable: boolean;
  /** Only for the type checker; never set. */
  readonly value?: Value;
}

export const text: Column<string> = { sql: "text", nullable: false };
/** Text that is one of a table's words, such as the name of a state. */
export function word<Word extends string>(): Column<Word> {
  return { sql: "text", nullable: false };
}

export function optionalWord<Word extends string>(): Column<Word | null> {
  return { sql: "text", nullable: true };
}

export const optionalText: Column<string | null> = { sql: "text", nullable: true };
export const hex: Column<Hex> = { sql: "text", nullable: false };
export const optionalHex: Column<Hex | null> = { sql: "text", nullable: true };
export const integer: Column<number> = { sql: "bigint", nullable: false };
export const optionalInteger: Column<number | null> = { sql: "bigint", nullable: true };

export type Columns = Readonly<Record<string, Column<unknown>>>;

export type RowOf<C extends Columns> = {
  -readonly [Name in keyof C]: C[Name] extends Column<infer Value> ? Value : never;
};

/** One table: its columns, its primary key and its indexes are said once, here; migration and types follow. */
export interface Table<C extends Columns = Columns> {
  readonly columns: C;
  readonly key: readonly (keyof C & string)[];
  /** Every list that people read walks one of these, so that a page costs the same however long the list is. */
  readonly indexes: readonly (readonly (keyof C & string)[])[];
}

/** Any table, where only names matter. */
export interface AnyTable {
  readonly columns: Columns;
  readonly key: readonly string[];
  readonly indexes: readonly (readonly string[])[];
}

export function table<const C extends Columns>(
  columns: C,
  key: readonly (keyof C & string)[],
  indexes: readonly (readonly (keyof C & string)[])[] = [],
): Table<C> {
  return { columns, key, indexes };
}
