import { identifierDigest } from "../../domain/identifiers.ts";
import { historyEntries } from "../acts/historyEntries.ts";
import { Lookups } from "../Lookups.ts";
import { moment } from "../moments.ts";
import type { Reading } from "../Reading.ts";
import { keyViews } from "./keyViews.ts";
import { organisationNext } from "./organisationNext.ts";
import { organisationRows } from "./organisationRows.ts";
import type { OrganisationView } from "./OrganisationView.ts";

const LATEST = 20;

/** One organisation with its names, identifiers and keys over time; undefined if there is none with this number. */
export async function organisationView(reading: Reading, number: number): Promise<OrganisationView | undefined> {
  const { database } = reading;
  const found = await database.selectFrom("organisations").selectAll().where("number", "=", number).executeTakeFirst();
  if (found === undefined) return undefined;
  const [row] = await organisationRows(reading, [found]);
  if (row === undefined) return undefined;
  const names = await database
    .selectFrom("organisationNames")
    .selectAll()
    .where("number", "=", number)
    .orderBy("sequence")
    .execute();
  const identifiers = await database
    .selectFrom("organisationIdentifiers")
    .selectAll()
    .where("number", "=", number)
    .orderBy("sequence")
    .execute();
  const claims = await database
    .selectFrom("identifierClaims")
    .selectAll()
    .where("number", "=", number)
    .where("confirmedBy", "is", null)
    .orderBy("sequence")
    .execute();
  const lookups = new Lookups(reading).acts(...names.map(({ actHash }) => actHash));
  lookups.acts(...claims.map(({ actHash }) => actHash));
  lookups.acts(...identifiers.map(({ actHash }) => actHash));
  await lookups.organisations(number).load();
  const latest = database.selectFrom("acts").selectAll().where("organisation", "=", number);
  const holder = { ref: lookups.organisation(number), kind: row.kind };
  return {
    ...row,
    subject: found.subject,
    names: names.map(({ name, time, actHash }, index) => {
      const next = names[index + 1];
      const since = time === 0 ? null : moment(time); // a founder had its name before there was a ledger
      return { name, since, until: next ? moment(next.time) : null, act: lookups.actOrNull(actHash) };
    }),
    identifiers: identifiers.map(({ identifier, digest, actHash }) => ({
      ...{ identifier, digest },
      act: lookups.actOrNull(actHash),
    })),
    claims: claims.map(({ identifier, digest, actHash }) => ({ identifier, digest, act: lookups.act(actHash) })),
    keys: await keyViews(reading, holder),
    next: await organisationNext(reading, found, holder),
    lastAct: found.lastAct,
    lastKeyAct: found.lastKeyAct,
    latest: await historyEntries(reading, await latest.orderBy("sequence", "desc").limit(LATEST).execute()),
  };
}

/** The organisation that any of its identifiers names, normalised; undefined if it is no identifier or names nobody. */
export async function organisationNumberOf(reading: Reading, identifier: string): Promise<number | undefined> {
  const digest = digestOf(identifier);
  return digest === undefined ? undefined : organisationNumberOfDigest(reading, digest);
}

export async function organisationNumberOfDigest({ database }: Reading, digest: string): Promise<number | undefined> {
  const query = database.selectFrom("organisationIdentifiers").select("number").where("digest", "=", digest);
  return (await query.executeTakeFirst())?.number;
}

function digestOf(identifier: string): string | undefined {
  try {
    return identifierDigest(identifier);
  } catch {
    return undefined;
  }
}
