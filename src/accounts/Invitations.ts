import { createHash, randomBytes } from "node:crypto";
import type { Clock } from "../platform/Clock.ts";
import type { InvitationsTable } from "./AccountTables.ts";
import type { AccountsDatabase } from "./openAccounts.ts";

const HOUR = 3600;
/** Seconds that a link is good for. */
const GOOD_FOR = 72 * HOUR;
/** Seconds after which an invitation is forgotten, whatever came of it. */
const KEPT = 90 * 24 * HOUR;

export type Invitation = Readonly<InvitationsTable>;

/** "waiting" for the passkey of whoever was invited; "answered" by it and waiting for the administrator's signature. */
export type InvitationState = "waiting" | "answered" | "signed" | "withdrawn" | "expired";

type Begun = Pick<InvitationsTable, "organisation" | "roles" | "label" | "keyValidUntil">;

/** Invitations to sign for an organisation. A link is good once, for 72 hours, and is kept nowhere but with its holder. */
export class Invitations {
  readonly #database: AccountsDatabase;
  readonly #clock: Clock;

  /** @param clock the machine's, since a sandbox's own is moved */
  constructor(database: AccountsDatabase, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  /** @returns its id, and the token of its link, which cannot be had again */
  async begin(invited: Begun): Promise<{ id: string; token: string }> {
    const begun = this.#clock.now();
    await this.#database
      .deleteFrom("invitations")
      .where("begun", "<", begun - KEPT)
      .execute();
    const [id, token] = [randomBytes(16).toString("base64url"), newToken()];
    const dates = { begun, until: begun + GOOD_FOR, withdrawn: 0 };
    const row = { ...invited, ...dates, id, token: hashed(token), answer: null, act: null };
    await this.#database.insertInto("invitations").values(row).execute();
    return { id, token };
  }

  /** One of this organisation; another's is not there. */
  find(id: string, organisation: number): Promise<Invitation | undefined> {
    return this.#database
      .selectFrom("invitations")
      .selectAll()
      .where("id", "=", id)
      .where("organisation", "=", organisation)
      .executeTakeFirst();
  }

  /** Those of an organisation, the latest first. */
  list(organisation: number): Promise<Invitation[]> {
    return this.#database
      .selectFrom("invitations")
      .selectAll()
      .where("organisation", "=", organisation)
      .orderBy("begun", "desc")
      .orderBy("id")
      .execute();
  }

  /** The one whose link this is, if it is still good. */
  async opened(token: string): Promise<Invitation | undefined> {
    const found = await this.#database
      .selectFrom("invitations")
      .selectAll()
      .where("token", "=", hashed(token))
      .executeTakeFirst();
    return found !== undefined && this.stateOf(found) === "waiting" ? found : undefined;
  }

  /** Keeps what the new passkey signed; the link is used up. @returns false where somebody was faster */
  async answer({ id, token }: Invitation, answer: string): Promise<boolean> {
    const { numUpdatedRows } = await this.#database
      .updateTable("invitations")
      .set({ answer, token: null })
      .where("id", "=", id)
      .where("token", "=", token)
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  }

  /** A new link for the same invitation; the old one, and a passkey that answered it, count no more. */
  async resend({ id }: Invitation): Promise<string> {
    const token = newToken();
    const until = this.#clock.now() + GOOD_FOR;
    const row = { token: hashed(token), until, withdrawn: 0, answer: null };
    await this.#database.updateTable("invitations").set(row).where("id", "=", id).where("act", "is", null).execute();
    return token;
  }

  async withdraw({ id }: Invitation): Promise<void> {
    const row = { withdrawn: 1, token: null, answer: null };
    await this.#database.updateTable("invitations").set(row).where("id", "=", id).where("act", "is", null).execute();
  }

  async signed({ id }: Invitation, act: string): Promise<void> {
    await this.#database.updateTable("invitations").set({ act }).where("id", "=", id).execute();
  }

  stateOf({ act, withdrawn, answer, until }: Invitation): InvitationState {
    if (act !== null) return "signed";
    if (withdrawn !== 0) return "withdrawn";
    if (answer !== null) return "answered";
    return this.#clock.now() < until ? "waiting" : "expired";
  }
}

function newToken(): string {
  return randomBytes(32).toString("base64url");
}

/** A copy of the database invites nobody. */
function hashed(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}
