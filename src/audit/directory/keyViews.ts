import { z } from "zod";
import type { Hex } from "../../domain/Hex.ts";
import { type OrganisationKind, rolesIn } from "../../domain/roles.ts";
import type { Row } from "../../projection/schema.ts";
import { type NextAct, nextActs } from "../acts/NextAct.ts";
import { contentUnder } from "../contentUnder.ts";
import { Lookups } from "../Lookups.ts";
import { moment, momentOrNull } from "../moments.ts";
import type { Reading } from "../Reading.ts";
import type { OrganisationRef } from "../views.ts";
import type { KeyView } from "./OrganisationView.ts";

const labelled = z.object({ key: z.object({ label: z.string() }) });
const memorandum = z.object({ founders: z.array(labelled.extend({ organisation: z.number() })) });

/** What the organisation calls a key in its own books, as the act said that added it; null where that is not here. */
export async function keyLabel(reading: Reading, { addedBy, organisation }: Row<"keys">): Promise<string | null> {
  if (addedBy === null) {
    const { founders = [] } = memorandum.safeParse(await contentUnder(reading, reading.founding.memorandum)).data ?? {};
    return founders.find((founder) => founder.organisation === organisation)?.key.label ?? null;
  }
  const query = reading.database.selectFrom("acts").select("content").where("actHash", "=", addedBy);
  const act = await query.executeTakeFirst();
  if (act === undefined) return null;
  return labelled.safeParse(await contentUnder(reading, act.content)).data?.key.label ?? null;
}

type Key = Row<"keys">;

/** Larger than any date that people mean: a key without an end. */
const NO_END = 2 ** 40 - 1;

/** Whose keys they are. */
export interface Holder {
  readonly ref: OrganisationRef;
  readonly kind: OrganisationKind;
}

/** An organisation's keys over time, as its own acts say. */
export async function keyViews(reading: Reading, holder: Holder): Promise<KeyView[]> {
  const keys = await keysOf(reading, holder.ref.number);
  const lookups = new Lookups(reading);
  for (const { addedBy, revokedBy } of keys) lookups.acts(addedBy, revokedBy);
  await lookups.load();
  return Promise.all(
    keys.map(async (key) => ({
      keyId: key.keyId,
      label: await keyLabel(reading, key),
      signer: key.signer,
      scheme: schemeName(key.scheme),
      roles: rolesIn(key.roles),
      validFrom: key.validFrom === 0 ? null : moment(key.validFrom),
      validUntil: key.validUntil >= NO_END ? null : moment(key.validUntil),
      addedBy: lookups.actOrNull(key.addedBy),
      revokedSince: momentOrNull(key.revokedSince),
      revokedBy: lookups.actOrNull(key.revokedBy),
      usable: isUsable(key, reading.now()),
      next: whatIsNext(key, holder),
      actsSigned: await countActs(reading, key.keyId),
      actsQuestioned: await countQuestioned(reading, key.keyId),
    })),
  );
}

function whatIsNext({ state, revokedSince }: Key, { ref, kind }: Holder): NextAct[] {
  const holds = { admits: false, earlier: revokedSince !== null && revokedSince > 0 };
  const parties = { itself: [ref], authority: [], holder: [] };
  return nextActs("key", { state, holds, parties, kinds: { itself: kind } });
}

/** Which of these are a key of an organisation, or were one. One that only waits for its first signature is free. */
export async function keysTaken(
  { database }: Reading,
  ...signers: readonly (Hex | null)[]
): Promise<ReadonlySet<string>> {
  const asked = signers.filter((signer) => signer !== null);
  if (asked.length === 0) return new Set();
  const found = database.selectFrom("keys").select("signer").where("signer", "in", asked);
  const rows = await found.where("state", "in", ["active", "revoked"]).execute();
  return new Set(rows.map(({ signer }) => signer));
}

function keysOf({ database }: Reading, organisation: number): Promise<Key[]> {
  return database
    .selectFrom("keys")
    .selectAll()
    .where("organisation", "=", organisation)
    .where("state", "!=", "dropped")
    .orderBy("addedIn")
    .orderBy("keyId")
    .execute();
}

function isUsable(key: Key, now: number): boolean {
  return key.state === "active" && key.validFrom <= now && now < key.validUntil;
}

function schemeName(scheme: number): KeyView["scheme"] {
  if (scheme === 2) return "contract";
  return scheme === 3 ? "passkey" : "plain";
}

async function countActs({ database }: Reading, keyId: string): Promise<number> {
  const counted = database.selectFrom("acts").select(({ fn }) => fn.countAll<number>().as("count"));
  return Number((await counted.where("keyId", "=", keyId).executeTakeFirst())?.count ?? 0);
}

async function countQuestioned({ database }: Reading, keyId: string): Promise<number> {
  const counted = database.selectFrom("questionedActs").select(({ fn }) => fn.countAll<number>().as("count"));
  const open = counted.where("keyId", "=", keyId).where("standing", "=", "questioned");
  return Number((await open.executeTakeFirst())?.count ?? 0);
}
