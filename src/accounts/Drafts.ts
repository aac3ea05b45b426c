import { randomBytes } from "node:crypto";
import { documentsIn } from "../domain/documentsIn.ts";
import type { Hex } from "../domain/Hex.ts";
import type { Clock } from "../platform/Clock.ts";
import type { DraftsTable } from "./AccountTables.ts";
import type { AccountsDatabase } from "./openAccounts.ts";

/** Seconds after its last change that a draft is kept. */
const KEPT = 90 * 24 * 3600;

/** Something that an organisation is about to say; all its people share it. */
export type StoredDraft = Readonly<DraftsTable>;

type Begun = Omit<DraftsTable, "id" | "version" | "changed">;

/** Drafts. None is an act: what is lost here was never recorded. */
export class Drafts {
  readonly #database: AccountsDatabase;
  readonly #clock: Clock;

  constructor(database: AccountsDatabase, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  async begin(begun: Begun): Promise<StoredDraft> {
    const changed = this.#clock.now();
    await this.#database
      .deleteFrom("drafts")
      .where("changed", "<", changed - KEPT)
      .execute();
    const draft = { ...begun, id: randomBytes(16).toString("base64url"), version: 1, changed };
    await this.#database.insertInto("drafts").values(draft).execute();
    return draft;
  }

  /** A draft of this organisation; another's is not there. */
  async find(id: string, organisation: number): Promise<StoredDraft | undefined> {
    return this.#database
      .selectFrom("drafts")
      .selectAll()
      .where("id", "=", id)
      .where("organisation", "=", organisation)
      .executeTakeFirst();
  }

  /** Those of an organisation, changed last first. */
  list(organisation: number): Promise<StoredDraft[]> {
    return this.#database
      .selectFrom("drafts")
      .selectAll()
      .where("organisation", "=", organisation)
      .orderBy("changed", "desc")
      .orderBy("id")
      .execute();
  }

  /** Documents that drafts name, of whatever organisation. */
  async documents(): Promise<Hex[]> {
    const rows = await this.#database.selectFrom("drafts").select("answers").execute();
    return rows.flatMap(({ answers }) => documentsIn(JSON.parse(answers)).map(({ sha256 }) => sha256));
  }

  /**
   * Keeps new answers, unless somebody changed the draft in between.
   * @param read the version that the answers were written over
   * @returns whether they were kept
   */
  async save(id: string, read: number, changes: Pick<DraftsTable, "answers" | "builtOn" | "signer">): Promise<boolean> {
    const { numUpdatedRows } = await this.#database
      .updateTable("drafts")
      .set({ ...changes, version: read + 1, changed: this.#clock.now() })
      .where("id", "=", id)
      .where("version", "=", read)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  }

  async remove(id: string): Promise<void> {
    await this.#database.deleteFrom("drafts").where("id", "=", id).execute();
  }
}
