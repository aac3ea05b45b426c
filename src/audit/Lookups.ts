import { moment } from "./moments.ts";
import type { Reading } from "./Reading.ts";
import type { ActRef, OrganisationRef } from "./views.ts";

interface Named {
  identifier: string | null;
  names: { sequence: number; name: string; nameKey: string }[];
}

export interface ProcurementRef {
  id: string;
  ocid: string;
  title: string;
}

/** More than this in one `in (…)` is asked for in parts. */
const MOST_AT_ONCE = 400;

/**
 * Names and pointers that many rows of one answer need: said first, fetched together, then looked up. So a page of
 * rows costs a handful of queries, however many organisations and acts it mentions.
 */
export class Lookups {
  readonly #reading: Reading;
  readonly #numbers = new Set<number>();
  readonly #hashes = new Set<string>();
  readonly #ids = new Set<string>();
  readonly #named = new Map<number, Named>();
  /** Names, normalised, that more than one organisation bears or bore. */
  readonly #shared = new Set<string>();
  readonly #acts = new Map<string, ActRef>();
  readonly #procurements = new Map<string, ProcurementRef>();
  readonly #cancelled = new Set<string>();

  constructor(reading: Reading) {
    this.#reading = reading;
  }

  organisations(...numbers: (number | null)[]): this {
    for (const number of numbers) if (number !== null && !this.#named.has(number)) this.#numbers.add(number);
    return this;
  }

  acts(...hashes: (string | null)[]): this {
    for (const hash of hashes) if (hash !== null && !this.#acts.has(hash)) this.#hashes.add(hash);
    return this;
  }

  procurements(...ids: (string | null)[]): this {
    for (const id of ids) if (id !== null && !this.#procurements.has(id)) this.#ids.add(id);
    return this;
  }

  /** Fetches what was asked for since the last time. */
  async load(): Promise<this> {
    await this.#loadNames();
    await this.#loadActs();
    await this.#loadProcurements();
    return this;
  }

  /** An organisation as it was called when the ledger had come to this act (now, if left out). */
  organisation(number: number, sequence = Infinity): OrganisationRef {
    const { identifier, names } = this.#named.get(number) ?? { identifier: null, names: [] };
    const now = names.at(-1)?.name ?? `organisation ${number}`;
    const then = names.findLast((named) => named.sequence <= sequence) ?? names[0];
    const name = then?.name ?? now;
    const shared = then !== undefined && this.#shared.has(then.nameKey) ? { nameIsShared: true as const } : {};
    return { number, name, nameNow: name === now ? null : now, identifier, ...shared };
  }

  /** All organisations that were fetched, as they are called now. */
  known(): OrganisationRef[] {
    return [...this.#named.keys()].map((number) => this.organisation(number));
  }

  /** @throws Error for an act that the projection does not have: a row points to something that is not there */
  act(hash: string): ActRef {
    const act = this.#acts.get(hash);
    if (act === undefined) throw new Error(`The projection has no act ${hash}, though a row names it.`);
    return act;
  }

  actOrNull(hash: string | null): ActRef | null {
    return hash === null ? null : (this.#acts.get(hash) ?? null);
  }

  procurement(id: string): ProcurementRef {
    return this.#procurements.get(id) ?? { id, ocid: "", title: "" };
  }

  procurementOrNull(id: string | null): ProcurementRef | null {
    return id === null ? null : (this.#procurements.get(id) ?? null);
  }

  /** Whether a procurement that was looked up is cancelled. */
  isCancelled(procurement: string): boolean {
    return this.#cancelled.has(procurement);
  }

  async #loadNames(): Promise<void> {
    for (const numbers of parts(this.#numbers)) {
      const rows = await this.#reading.database
        .selectFrom("organisationNames")
        .innerJoin("organisations", "organisations.number", "organisationNames.number")
        .select([
          "organisationNames.number",
          "organisationNames.sequence",
          "organisationNames.name",
          "organisationNames.nameKey",
          "organisations.identifier",
        ])
        .where("organisationNames.number", "in", numbers)
        .orderBy("organisationNames.number")
        .orderBy("organisationNames.sequence")
        .execute();
      for (const { number, identifier, sequence, name, nameKey } of rows) {
        const named = this.#named.get(number) ?? { identifier, names: [] };
        named.names.push({ sequence, name, nameKey });
        this.#named.set(number, named);
      }
      await this.#loadShared([...new Set(rows.map(({ nameKey }) => nameKey))]);
    }
  }

  async #loadShared(nameKeys: readonly string[]): Promise<void> {
    const rows = await this.#reading.database
      .selectFrom("organisationNames")
      .select("nameKey")
      .where("nameKey", "in", nameKeys)
      .groupBy("nameKey")
      .having(({ fn }) => fn.count("number").distinct(), ">", 1)
      .execute();
    for (const { nameKey } of rows) this.#shared.add(nameKey);
  }

  async #loadActs(): Promise<void> {
    for (const hashes of parts(this.#hashes)) {
      const rows = await this.#reading.database
        .selectFrom("acts")
        .select(["actHash", "sequence", "kind", "time"])
        .where("actHash", "in", hashes)
        .execute();
      for (const { time, ...row } of rows) this.#acts.set(row.actHash, { ...row, recordedAt: moment(time) });
    }
  }

  async #loadProcurements(): Promise<void> {
    for (const ids of parts(this.#ids)) {
      const columns = ["id", "ocid", "title", "state"] as const;
      const rows = await this.#reading.database
        .selectFrom("procurements")
        .select(columns)
        .where("id", "in", ids)
        .execute();
      for (const { state, ...row } of rows) {
        this.#procurements.set(row.id, row);
        if (state === "cancelled") this.#cancelled.add(row.id);
      }
    }
  }
}

function parts<Value>(wanted: Set<Value>): Value[][] {
  const all = [...wanted];
  wanted.clear();
  return Array.from({ length: Math.ceil(all.length / MOST_AT_ONCE) }, (_, part) =>
    all.slice(part * MOST_AT_ONCE, (part + 1) * MOST_AT_ONCE),
  );
}
