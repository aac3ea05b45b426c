import { listOrganisations } from "../directory/listOrganisations.ts";
import type { OrganisationRow } from "../directory/OrganisationView.ts";
import { organisationNumberOf, organisationView } from "../directory/readOrganisation.ts";
import { listEvidence } from "../evidence/listEvidence.ts";
import { listPlans } from "../plan/listPlans.ts";
import { findProcurement } from "../procurement/findProcurement.ts";
import { listProcurements } from "../procurement/listProcurements.ts";
import type { Reading } from "../Reading.ts";
import { actExactly, actHits } from "./actHits.ts";
import { agreementHits } from "./agreementHits.ts";
import type { SearchHit } from "./AuditView.ts";

const DEFAULT_HITS = 20;

/**
 * What is meant by a text: an identifier, OCID, digest or act number exactly, then whatever has all its words.
 * @param ofEach how many of each kind at most, 1 to 100
 */
export async function search(reading: Reading, text: string, limit = DEFAULT_HITS, ofEach = 10): Promise<SearchHit[]> {
  return (await searchEach(reading, text, Math.min(limit, ofEach))).slice(0, limit);
}

async function searchEach(reading: Reading, text: string, limit: number): Promise<SearchHit[]> {
  const asked = prefixed(text.trim());
  if (asked === "") return [];
  const found = [
    ...(await exactly(reading, asked)),
    ...(await procurementHits(reading, asked, limit)),
    ...(await planHits(reading, asked, limit)),
    ...(await organisationHits(reading, asked, limit)),
    ...(await agreementHits(reading, asked, limit)),
    ...(await noticeHits(reading, asked, limit)),
    ...(await actHits(reading, asked, limit)),
  ];
  const seen = new Set<string>();
  return found.filter(({ kind, id }) => {
    const key = `${kind} ${id}`;
    return seen.has(key) ? false : seen.add(key) !== undefined;
  });
}

/** Tools that compute digests write them without "0x"; here they stand with it. */
function prefixed(asked: string): string {
  return /^[0-9a-f]{64}$/i.test(asked) ? `0x${asked.toLowerCase()}` : asked;
}

async function exactly(reading: Reading, asked: string): Promise<SearchHit[]> {
  const procurement = await findProcurement(reading, asked.toLowerCase());
  const number = await organisationNumberOf(reading, asked);
  const organisation = number === undefined ? undefined : await organisationView(reading, number);
  return [
    ...(procurement === undefined ? [] : [procurementHit(procurement)]),
    ...(organisation === undefined ? [] : [organisationHit(organisation)]),
    ...(await actExactly(reading, asked)),
  ];
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
