import { DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";

/** How many prepared statements are kept; projector, lists and accounts use well under two hundred shapes. */
const KEPT_STATEMENTS = 500;

/** Pages of 4 KiB in the write-ahead log before they are carried over, for which everybody waits while a disk flushes. */
const PAGES_BEFORE_CHECKPOINT = 8_000;

interface Prepared {
  readonly statement: StatementSync;
  /** Whether it gives rows. To ask each time costs as much as a short statement. */
  readonly reader: boolean;
}

/** What Kysely's SQLite dialect asks of a database, over Node's own SQLite, with prepared statements kept. */
export class NodeSqlite {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, Prepared>();

  /**
   * @param path a file, or ":memory:"
   * @param durable whether a commit reaches the disk before it counts; what can be rebuilt need not, WAL keeps it whole
   */
  constructor(path: string, { durable }: { readonly durable: boolean }) {
    this.#database = new DatabaseSync(path);
    const synchronous = durable ? "full" : "normal";
    this.#database.exec(`pragma journal_mode = wal; pragma synchronous = ${synchronous}; pragma cache_size = -65536`);
    this.#database.exec(`pragma wal_autocheckpoint = ${PAGES_BEFORE_CHECKPOINT}`);
  }

  close(): void {
    this.#statements.clear();
    this.#database.close();
  }

  prepare(sql: string) {
    // SQLite itself takes back a transaction that the disk refused; to do it once more would hide why
    if (sql === "rollback" && !this.#database.isTransaction) return NOTHING;
    const { statement, reader } = this.#prepared(sql);
    return {
      reader,
      all: (parameters: readonly unknown[]) => statement.all(...bindable(parameters)),
      run: (parameters: readonly unknown[]) => statement.run(...bindable(parameters)),
      iterate: (parameters: readonly unknown[]) => statement.iterate(...bindable(parameters)),
    };
  }

  #prepared(sql: string): Prepared {
    const kept = this.#statements.get(sql);
    if (kept !== undefined) return kept;
    if (this.#statements.size >= KEPT_STATEMENTS) this.#statements.clear();
    const statement = this.#database.prepare(sql);
    const prepared = { statement, reader: statement.columns().length > 0 };
    this.#statements.set(sql, prepared);
    return prepared;
  }
}

const NOTHING = {
  reader: false,
  all: (): unknown[] => [],
  run: () => ({ changes: 0, lastInsertRowid: 0 }),
  iterate: () => [].values(),
};

function bindable(parameters: readonly unknown[]): SQLInputValue[] {
  return parameters.map((value) => {
    if (value === null || typeof value === "number" || typeof value === "string" || typeof value === "bigint")
      return value;
    throw new TypeError(`A query parameter is ${typeof value}; the tables hold text and whole numbers only.`);
  });
}
