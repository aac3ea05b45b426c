import { listOrganisations } from "../directory/listOrganisations.ts";
import type { OrganisationRow } from "../directory/OrganisationView.ts";
import { organisationNumberOf, organisationView } from "../directory/readOrganisation.ts";
import { listEvidence } from "../evidence/listEvidence.ts";
import { Lookups } from "../Lookups.ts";
import { day, dayOrNull } from "../moments.ts";
import { listPlans } from "../plan/listPlans.ts";
import { findProcurement } from "../procurement/findProcurement.ts";
import { listProcurements } from "../procurement/listProcurements.ts";
import type { Reading } from "../Reading.ts";
import { alsoHas, rarestFirst } from "../wordFilter.ts";
import type { SearchHit } from "./AuditView.ts";

const DEFAULT_HITS = 20;

/** What is meant by a text: an identifier, OCID, hash or act number exactly, then whatever has all its words. */
export async function search(reading: Reading, text: string, limit = DEFAULT_HITS): Promise<SearchHit[]> {
  const asked = text.trim();
  if (asked === "") return [];
  const page = { limit: Math.min(limit, 10) };
  const found = [
    ...(await exactly(reading, asked)),
    ...(await procurementHits(reading, asked, page.limit)),
    ...(await planHits(reading, asked, page.limit)),
    ...(await organisationHits(reading, asked, page.limit)),
    ...(await agreementHits(reading, asked, page.limit)),
    ...(await noticeHits(reading, asked, page.limit)),
  ];
  const seen = new Set<string>();
  return found
    .filter(({ kind, id }) => {
      const key = `${kind} ${id}`;
      return seen.has(key) ? false : seen.add(key) !== undefined;
    })
    .slice(0, limit);
}

async function exactly(reading: Reading, asked: string): Promise<SearchHit[]> {
  const procurement = await findProcurement(reading, asked.toLowerCase());
  const number = await organisationNumberOf(reading, asked);
  const organisation = number === undefined ? undefined : await organisationView(reading, number);
  return [
    ...(procurement === undefined ? [] : [procurementHit(procurement)]),
    ...(organisation === undefined ? [] : [organisationHit(organisation)]),
    ...(await actHits(reading, asked)),
  ];
}

/** By its hash, or by its number in the ledger: "act 17", "17". */
async function actHits({ database }: Reading, asked: string): Promise<SearchHit[]> {
  const number = /^(?:act\s+)?(\d{1,12})$/i.exec(asked)?.[1];
  const query = database.selectFrom("acts").select(["actHash", "sequence", "kind", "time"]);
  const act = /^0x[0-9a-f]{64}$/i.test(asked)
    ? await query.where("actHash", "=", asked.toLowerCase()).executeTakeFirst()
    : number === undefined
      ? undefined
      : await query.where("sequence", "=", Number(number)).executeTakeFirst();
  if (act === undefined) return [];
  const title = `Act ${act.sequence}`;
  return [{ kind: "act", id: act.actHash, title, detail: act.kind, procurement: null, on: day(act.time) }];
}

function procurementHit(row: { id: string; ocid: string; title: string; reference: string }): SearchHit {
  const { id, ocid, title, reference } = row;
  return { kind: "procurement", id: ocid, title, detail: reference, procurement: { id, ocid, title }, on: null };
}

/** Told apart by kind, identifier and the names that it bore, since another may have taken one of those. */
function organisationHit({ number, name, kind, identifier, formerNames }: OrganisationRow): SearchHit {
  const formerly = formerNames.length === 0 ? null : `formerly ${formerNames.join(", ")}`;
  const detail = [kind, identifier, formerly].filter((part) => part !== null).join(", ");
  return { kind: "organisation", id: String(number), title: name, detail, procurement: null, on: null };
}

async function procurementHits(reading: Reading, text: string, limit: number): Promise<SearchHit[]> {
  const { items } = await listProcurements(reading, { text }, { limit });
  return items.map((row) => ({
    ...procurementHit(row),
    detail: `${row.reference}, ${row.lead.name}`,
    on: row.openedAt.slice(0, 10),
  }));
}

async function planHits(reading: Reading, text: string, limit: number): Promise<SearchHit[]> {
  const { items } = await listPlans(reading, { text }, { limit });
  return items.map(({ id, title, reference, owner, startsOn }) => ({
    kind: "plan",
    id,
    title,
    detail: `${reference}, ${owner.name}`,
    procurement: null,
    on: startsOn,
  }));
}

/** Found by any name it ever bore; shown with the one that it bears now. */
async function organisationHits(reading: Reading, text: string, limit: number): Promise<SearchHit[]> {
  const { items } = await listOrganisations(reading, { text }, { limit });
  return items.map(organisationHit);
}

async function agreementHits(reading: Reading, text: string, limit: number): Promise<SearchHit[]> {
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

async function noticeHits(reading: Reading, text: string, limit: number): Promise<SearchHit[]> {
  const { items } = await listEvidence(reading, { text }, { limit });
  return items.map(({ ocid, process, title, buyer, releaseId, publishedOn }) => ({
    kind: "notice",
    id: ocid ?? process,
    title: title ?? ocid ?? "Notice",
    detail: [releaseId, buyer].filter((part) => part !== null).join(", "),
    procurement: null,
    on: publishedOn,
  }));
}
