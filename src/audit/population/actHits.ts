import { kindWords } from "../../domain/acts/definitionOf.ts";
import type { Row } from "../../projection/schema.ts";
import { Lookups } from "../Lookups.ts";
import { day } from "../moments.ts";
import type { Reading } from "../Reading.ts";
import { alsoHas, rarestFirst } from "../wordFilter.ts";
import type { SearchHit } from "./AuditView.ts";

type Found = Pick<Row<"acts">, "actHash" | "sequence" | "kind" | "time" | "organisation" | "subject">;

const COLUMNS = ["actHash", "sequence", "kind", "time", "organisation", "subject"] as const;

/** By its hash, or by its number in the ledger: "act 17", "17". */
export async function actExactly(reading: Reading, asked: string): Promise<SearchHit[]> {
  const number = /^(?:act\s+)?(\d{1,12})$/i.exec(asked)?.[1];
  const query = reading.database.selectFrom("acts").select(COLUMNS);
  if (/^0x[0-9a-f]{64}$/i.test(asked))
    return hitsOf(reading, await query.where("actHash", "=", asked.toLowerCase()).execute());
  return number === undefined ? [] : hitsOf(reading, await query.where("sequence", "=", Number(number)).execute());
}

/** Acts whose content says all words, the newest first. Who names one by its number means no other. */
export async function actHits(reading: Reading, text: string, limit: number): Promise<SearchHit[]> {
  if (/^act\s+\d+$/i.test(text)) return [];
  const [first, ...others] = (await rarestFirst(reading, "acts", text)) ?? [];
  if (first === undefined) return [];
  const rows = await reading.database
    .selectFrom("words as w")
    .innerJoin("acts as a", "a.sequence", "w.position")
    .select(["a.actHash", "a.sequence", "a.kind", "a.time", "a.organisation", "a.subject"])
    .where("w.list", "=", "acts")
    .where("w.word", "=", first)
    .where(alsoHas(others))
    .orderBy("w.position", "desc")
    .limit(limit)
    .execute();
  return hitsOf(reading, rows);
}

async function hitsOf(reading: Reading, rows: readonly Found[]): Promise<SearchHit[]> {
  const lookups = new Lookups(reading).organisations(...rows.map(({ organisation }) => organisation));
  await lookups.procurements(...rows.map(({ subject }) => subject)).load();
  return rows.map(({ actHash, sequence, kind, time, organisation, subject }) => ({
    kind: "act",
    id: actHash,
    title: `Act ${sequence}: ${kindWords(kind)}`,
    detail: lookups.organisation(organisation, sequence).name,
    procurement: lookups.procurementOrNull(subject),
    on: day(time),
  }));
}
