import type { RecordedAct } from "../../domain/acts/Act.ts";
import { STANDING_CODES } from "../../domain/codelists/consortiumCodes.ts";
import { type Hex, isHex } from "../../domain/Hex.ts";
import { keyId } from "../../domain/keySlot.ts";
import { ORGANISATION_KINDS, type OrganisationKind } from "../../domain/roles.ts";
import { count } from "../count.ts";
import type { Draft } from "../Draft.ts";
import { indexWords } from "../indexWords.ts";
import type { Row } from "../schema.ts";
import { plainText } from "../wordsOf.ts";

/** The greatest time a key slot can hold: a key without an end. */
export const FOR_EVER = 2 ** 40 - 1;

/** Where and when something entered the ledger; sequence 0 is the founding, which is no act. */
export type Entry = Pick<RecordedAct, "sequence" | "time"> & { actHash: Hex | null };

export interface NewOrganisation {
  number: number;
  subject: string;
  kind: OrganisationKind;
  name: string | undefined;
  identifier: string | undefined;
  identifierDigest: string;
  enteredBy: number | null;
  key: { signer: Hex; scheme: number; roles: number };
}

/**
 * Adds an organisation that is pending until its own key has signed; in the place, and under the number, of an entry
 * that nobody has confirmed, of which nothing but the acts is left.
 */
export async function enterOrganisation(draft: Draft, entry: Entry, organisation: NewOrganisation): Promise<void> {
  const { number, identifierDigest, key, name: given, ...rest } = organisation;
  const identifier = organisation.identifier ?? null;
  const name = given ?? identifier ?? `Organisation ${number}`;
  const replaced = await draft.find("organisations", number);
  const sequence = replaced?.sequence ?? entry.sequence;
  if (replaced !== undefined) await dropPendingKey(draft, replaced);
  const row: Row<"organisations"> = {
    ...rest,
    ...{ number, name, nameKey: plainText(name), identifier, identifierDigest, state: "pending", sequence },
    ...{ lastAct: entry.actHash ?? "", lastKeyAct: null, standing: IN_GOOD_STANDING },
    ...{ firstKey: key.signer, firstScheme: key.scheme, firstRoles: key.roles },
  };
  draft.put("organisations", row);
  const place = { number, sequence, actHash: entry.actHash };
  draft.put("organisationIdentifiers", { ...place, digest: identifierDigest, identifier });
  addName(draft, { ...entry, sequence }, number, name, identifier);
  await addPendingKey(draft, entry, row);
  if (replaced === undefined) await count(draft, "organisations");
}

const IN_GOOD_STANDING = STANDING_CODES.code("good");

/** An organisation's first key comes into force by its own signature, whoever else was entered with it. */
export async function confirmFirstKey(
  draft: Draft,
  number: number,
  { time }: Pick<RecordedAct, "time">,
): Promise<void> {
  const { firstKey: signer, ...entered } = await draft.get("organisations", number);
  const held = await draft.find("keys", keyId(signer));
  const key =
    held?.organisation === number
      ? held
      : firstKeyRow(
          number,
          { signer, scheme: entered.firstScheme, roles: entered.firstRoles },
          { sequence: entered.sequence, actHash: isHex(entered.lastAct) ? entered.lastAct : null },
        );
  draft.put("keys", { ...key, state: "active", validFrom: time });
}

/** Gives an organisation another name; what it was called before still finds it. */
export async function nameOrganisation(
  draft: Draft,
  entry: Entry,
  number: number,
  name: string | undefined,
): Promise<void> {
  if (name === undefined) return;
  const organisation = await draft.change("organisations", [number], { name, nameKey: plainText(name) });
  addName(draft, entry, number, name, organisation.identifier);
}

function addName(draft: Draft, entry: Entry, number: number, name: string, identifier: string | null): void {
  const { sequence, time, actHash } = entry;
  draft.put("organisationNames", { number, sequence, name, nameKey: plainText(name), time, actHash });
  indexWords(draft, "organisations", number, String(number), name, identifier);
}

/**
 * A pending key is shown with the entry that named it first; another authority's entry does not take it away
 * (under the contracts of version 0.1.0 it could name it too), and only its own signature decides.
 */
async function addPendingKey(draft: Draft, entry: Entry, organisation: Row<"organisations">): Promise<void> {
  const { number, enteredBy, firstKey: signer, firstScheme: scheme, firstRoles: roles } = organisation;
  const held = await draft.find("keys", keyId(signer));
  if (held !== undefined && held.organisation !== number && held.state !== "dropped") {
    const holder = await draft.get("organisations", held.organisation);
    const isHeld = held.state !== "waiting" || (enteredBy !== null && holder.enteredBy !== enteredBy);
    if (isHeld) return;
  }
  draft.put("keys", firstKeyRow(number, { signer, scheme, roles }, entry));
}

/** The key of an entry that another has taken the place of confirms nothing any more. */
async function dropPendingKey(draft: Draft, { number, firstKey }: Row<"organisations">): Promise<void> {
  const held = await draft.find("keys", keyId(firstKey));
  if (held?.organisation === number && held.state === "waiting") draft.put("keys", { ...held, state: "dropped" });
}

function firstKeyRow(
  organisation: number,
  key: NewOrganisation["key"],
  { sequence, actHash }: Pick<Entry, "sequence" | "actHash">,
): Row<"keys"> {
  return {
    ...key,
    keyId: keyId(key.signer),
    organisation,
    validFrom: 0,
    validUntil: FOR_EVER,
    addedIn: sequence,
    addedBy: actHash,
    state: "waiting",
    revokedSince: null,
    revokedIn: null,
    revokedBy: null,
  };
}

const KIND_OF_CODE: ReadonlyMap<number, OrganisationKind> = new Map([
  [ORGANISATION_KINDS.authority, "authority"],
  [ORGANISATION_KINDS.supplier, "supplier"],
  [ORGANISATION_KINDS.auditor, "auditor"],
  [ORGANISATION_KINDS.recorder, "recorder"],
]);

/** @throws RangeError for a code that the Directory never records */
export function organisationKindOf(code: number): OrganisationKind {
  const kind = KIND_OF_CODE.get(code);
  if (kind === undefined) throw new RangeError(`There is no kind of organisation ${code}.`);
  return kind;
}
