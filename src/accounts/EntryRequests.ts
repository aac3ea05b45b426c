import { randomBytes } from "node:crypto";
import type { Clock } from "../platform/Clock.ts";
import type { EntryRequestsTable } from "./AccountTables.ts";
import type { AccountsDatabase } from "./openAccounts.ts";

/** Seconds after which a request is deleted, whatever came of it. */
const KEPT = 30 * 24 * 3600;
/** More do not wait at a time: whoever asks in bulk fills no disk. */
const MOST = 1_000;

export type EntryRequest = Readonly<EntryRequestsTable>;

/** Requests of firms to be entered. Nobody has checked anything of them. */
export class EntryRequests {
  readonly #database: AccountsDatabase;
  readonly #clock: Clock;

  /** @param clock the machine's, since a sandbox's own is moved */
  constructor(database: AccountsDatabase, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  /** @returns its id; undefined where too many wait */
  async begin(asked: Omit<EntryRequestsTable, "id" | "begun">): Promise<string | undefined> {
    if ((await this.list()).length >= MOST) return undefined;
    const id = randomBytes(16).toString("base64url");
    await this.#database
      .insertInto("entryRequests")
      .values({ ...asked, id, begun: this.#clock.now() })
      .execute();
    return id;
  }

  async find(id: string): Promise<EntryRequest | undefined> {
    return (await this.list()).find((one) => one.id === id);
  }

  /** Those of the last 30 days, the first first. */
  async list(): Promise<EntryRequest[]> {
    await this.#database
      .deleteFrom("entryRequests")
      .where("begun", "<=", this.#clock.now() - KEPT)
      .execute();
    return this.#database.selectFrom("entryRequests").selectAll().orderBy("begun").orderBy("id").execute();
  }

  async remove(id: string): Promise<void> {
    await this.#database.deleteFrom("entryRequests").where("id", "=", id).execute();
  }
}
