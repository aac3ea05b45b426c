import { Lookups } from "../Lookups.ts";
import { dayOrNull } from "../moments.ts";
import type { Reading } from "../Reading.ts";
import { alsoHas, rarestFirst } from "../wordFilter.ts";
import type { SearchHit } from "./AuditView.ts";

/** Agreements that have all words, the newest first. */
export async function agreementHits(reading: Reading, text: string, limit: number): Promise<SearchHit[]> {
  const [first, ...others] = (await rarestFirst(reading, "agreements", text)) ?? [];
  if (first === undefined) return [];
  const rows = await reading.database
    .selectFrom("words as w")
    .innerJoin("agreements as a", "a.id", "w.id")
    .select(["a.id", "a.title", "a.supplier", "a.sequence", "a.procurement", "a.startsOn"])
    .where("w.list", "=", "agreements")
    .where("w.word", "=", first)
    .where(alsoHas(others))
    .orderBy("w.position", "desc")
    .limit(limit)
    .execute();
  const lookups = new Lookups(reading).procurements(...rows.map(({ procurement }) => procurement));
  await lookups.organisations(...rows.map(({ supplier }) => supplier)).load();
  return rows.map(({ id, title, supplier, sequence, procurement, startsOn }) => ({
    kind: "agreement",
    id,
    title,
    detail: `with ${lookups.organisation(supplier, sequence).name}`,
    procurement: lookups.procurementOrNull(procurement),
    on: dayOrNull(startsOn),
  }));
}
