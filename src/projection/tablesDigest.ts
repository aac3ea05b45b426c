import { createHash } from "node:crypto";
import type { Database } from "./openDatabase.ts";
import { REBUILT_TABLES, TABLES } from "./schema.ts";

/** SHA-256 over every row of every table in the order of the keys: two projections are the same if this is. */
export async function tablesDigest(database: Database): Promise<string> {
  const hash = createHash("sha256");
  for (const name of REBUILT_TABLES) {
    hash.update(`${name}\n`);
    const columns = Object.keys(TABLES[name].columns).sort();
    let query = database.selectFrom(name).selectAll();
    for (const column of TABLES[name].key) query = query.orderBy(database.dynamic.ref(column));
    for await (const row of query.stream()) {
      const cells = new Map<string, unknown>(Object.entries(row));
      hash.update(`${JSON.stringify(columns.map((column) => cells.get(column) ?? null))}\n`);
    }
  }
  return hash.digest("hex");
}
