import { expect } from "chai";
import { sql } from "kysely";
import { openDatabase } from "../../src/projection/openDatabase.ts";

describe("a transaction that SQLite took back by itself, as it does on a full disk", () => {
  it("fails for the reason that it had, and leaves the database ready for the next", async () => {
    const database = openDatabase(":memory:");
    const transaction = database.transaction().execute(async (begun) => {
      await sql`rollback`.execute(begun);
      throw new Error("database or disk is full");
    });
    const error = await transaction.catch((thrown: unknown) => thrown);
    expect(error).to.have.property("message", "database or disk is full");
    await database.transaction().execute((begun) => sql`select 1`.execute(begun));
    await database.destroy();
  });
});
