import { buyerList } from "../../projection/jsonColumns.ts";
import type { Row } from "../../projection/schema.ts";
import type { Reading } from "../Reading.ts";
import type { NoticeBuyer } from "./EvidenceView.ts";

/** More than this in one `in (…)` is asked for in parts. */
const MOST_AT_ONCE = 400;

/** The member authorities that are entered under these digests of identifiers. */
async function authoritiesUnder({ database }: Reading, digests: readonly string[]): Promise<Map<string, number>> {
  const found = new Map<string, number>();
  for (let from = 0; from < digests.length; from += MOST_AT_ONCE) {
    const rows = await database
      .selectFrom("organisationIdentifiers as i")
      .innerJoin("organisations as o", "o.number", "i.number")
      .select(["i.digest", "i.number"])
      .where("i.digest", "in", digests.slice(from, from + MOST_AT_ONCE))
      .where("o.kind", "=", "authority")
      .execute();
    for (const { digest, number } of rows) found.set(digest, number);
  }
  return found;
}

/** Whom each of these notices names as its buyers, and which member authorities these are. */
export async function namedAuthorities(
  reading: Reading,
  rows: readonly Pick<Row<"evidence">, "buyers">[],
): Promise<NoticeBuyer[][]> {
  const named = rows.map(({ buyers }) => buyerList(buyers));
  const digests = new Set(named.flatMap((buyers) => buyers.flatMap((buyer) => buyer.digests)));
  const numbers = await authoritiesUnder(reading, [...digests]);
  return named.map((buyers) =>
    buyers.map((buyer) => ({
      name: buyer.name ?? null,
      number: buyer.digests.map((digest) => numbers.get(digest)).find((number) => number !== undefined) ?? null,
    })),
  );
}
