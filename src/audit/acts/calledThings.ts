import type { Act } from "../../domain/acts/Act.ts";
import type { AgreementNamed } from "../../domain/acts/Names.ts";
import type { Reading } from "../Reading.ts";
import { actOf } from "./actOf.ts";

/* What things are called that acts name by a hash: each function takes any hashes and finds those that are its own. */

/** An act that another names. */
export interface EarlierRow {
  readonly actHash: string;
  readonly sequence: number;
  readonly act: Act;
  /** Address of the register that took it. */
  readonly register: string;
}

export async function earlierActs({ database }: Reading, hashes: readonly string[]): Promise<EarlierRow[]> {
  const rows = await inParts(hashes, (part) =>
    database.selectFrom("acts").selectAll().where("actHash", "in", part).execute(),
  );
  return rows.map((row) => ({
    ...{ actHash: row.actHash, sequence: row.sequence, register: row.registerAddress },
    act: actOf(row),
  }));
}

/** Plans and procurements. */
export async function subjectsCalled(
  { database }: Reading,
  ids: readonly string[],
): Promise<Map<string, { name: string; currency: string }>> {
  const of = (table: "plans" | "procurements") =>
    inParts(ids, (part) =>
      database.selectFrom(table).select(["id", "reference", "title", "currency"]).where("id", "in", part).execute(),
    );
  const found = [...(await of("procurements")), ...(await of("plans"))];
  return new Map(found.map(({ id, currency, ...called }) => [id, { name: titled(called), currency }]));
}

export async function agreementsCalled(
  { database }: Reading,
  ids: readonly string[],
): Promise<Map<string, AgreementNamed>> {
  const agreements = await inParts(ids, (part) =>
    database.selectFrom("agreements").select(["id", "reference", "title"]).where("id", "in", part).execute(),
  );
  const known = agreements.map(({ id }) => id);
  const milestones = await inParts(known, (part) =>
    database.selectFrom("milestones").select(["agreement", "number", "title"]).where("agreement", "in", part).execute(),
  );
  return new Map(
    agreements.map(({ id, ...called }) => {
      const own = milestones.filter(({ agreement }) => agreement === id);
      return [id, { name: titled(called), milestones: new Map(own.map(({ number, title }) => [number, title])) }];
    }),
  );
}

/** The supplier's own numbers of invoices. */
export async function invoicesCalled({ database }: Reading, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await inParts(ids, (part) =>
    database.selectFrom("invoices").select(["id", "ownNumber"]).where("id", "in", part).execute(),
  );
  return new Map(rows.flatMap(({ id, ownNumber }) => (ownNumber === null ? [] : [[id, ownNumber]])));
}

function titled({ title, reference }: { title: string; reference: string | null }): string {
  return `“${title}”${reference === null ? "" : ` (${reference})`}`;
}

/** More than this in one `in (…)` is asked for in parts. */
const MOST_AT_ONCE = 400;

async function inParts<Row>(all: readonly string[], read: (part: string[]) => Promise<Row[]>): Promise<Row[]> {
  const rows: Row[] = [];
  for (let start = 0; start < all.length; start += MOST_AT_ONCE)
    rows.push(...(await read(all.slice(start, start + MOST_AT_ONCE))));
  return rows;
}
