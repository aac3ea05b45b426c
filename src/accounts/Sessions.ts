import { createHash, randomBytes } from "node:crypto";
import type { Hex } from "../domain/Hex.ts";
import { isHex } from "../domain/Hex.ts";
import type { Clock } from "../platform/Clock.ts";
import type { SessionsTable } from "./AccountTables.ts";
import type { AccountsDatabase } from "./openAccounts.ts";

/** Seconds without a request after which a session ends. */
const IDLE = 30 * 60;
/** Seconds after which it ends in any case. */
const LONGEST = 12 * 3600;
/** Seconds between two notes of when a session was seen: not every request shall write. */
const BETWEEN_NOTES = 60;

/** Somebody who is signed in, with one key of one organisation. */
export interface Session {
  readonly organisation: number;
  readonly signer: Hex;
  readonly means: SessionsTable["means"];
}

/** Who is signed in. Whether the key is still good is the Directory's to say, and asked at each request. */
export class Sessions {
  readonly #database: AccountsDatabase;
  readonly #clock: Clock;

  /** @param clock the machine's, since a sandbox's own is moved */
  constructor(database: AccountsDatabase, clock: Clock) {
    this.#database = database;
    this.#clock = clock;
  }

  /** @returns the token, which is kept nowhere but in the browser that gets it */
  async begin({ organisation, signer, means }: Session): Promise<string> {
    const now = this.#clock.now();
    await this.#forgetEnded(now);
    const token = randomBytes(32).toString("base64url");
    const row = { token: hashed(token), organisation, signer, means, begun: now, seen: now, until: now + LONGEST };
    await this.#database.insertInto("sessions").values(row).execute();
    return token;
  }

  /** The session of this token, unless it has ended. It counts as seen. */
  async find(token: string): Promise<Session | undefined> {
    const now = this.#clock.now();
    const row = await this.#row(token);
    if (row === undefined || hasEnded(row, now)) return undefined;
    if (now - row.seen >= BETWEEN_NOTES) await this.#note(row.token, now);
    return sessionOf(row);
  }

  /** Signs out here. */
  async end(token: string): Promise<void> {
    await this.#database.deleteFrom("sessions").where("token", "=", hashed(token)).execute();
  }

  /** Signs this key out everywhere. */
  async endAll(signer: Hex): Promise<void> {
    await this.#database.deleteFrom("sessions").where("signer", "=", signer).execute();
  }

  #row(token: string): Promise<SessionsTable | undefined> {
    return this.#database.selectFrom("sessions").selectAll().where("token", "=", hashed(token)).executeTakeFirst();
  }

  async #note(token: string, seen: number): Promise<void> {
    await this.#database.updateTable("sessions").set({ seen }).where("token", "=", token).execute();
  }

  async #forgetEnded(now: number): Promise<void> {
    await this.#database
      .deleteFrom("sessions")
      .where((where) => where.or([where("until", "<=", now), where("seen", "<=", now - IDLE)]))
      .execute();
  }
}

/** A copy of the database lets nobody in. */
function hashed(token: string): string {
  return createHash("sha256").update(token).digest("hex");
}

function hasEnded({ seen, until }: SessionsTable, now: number): boolean {
  return now >= until || now >= seen + IDLE;
}

function sessionOf({ organisation, signer, means }: SessionsTable): Session {
  if (!isHex(signer)) throw new TypeError("A session's signer is no key.");
  return { organisation, signer, means };
}
