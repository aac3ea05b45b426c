import type { Hex } from "../../domain/Hex.ts";
import type { RecordedAct } from "../../domain/acts/Act.ts";
import { keyId } from "../../domain/keySlot.ts";
import { ORGANISATION_KINDS, type OrganisationKind } from "../../domain/roles.ts";
import { count } from "../count.ts";
import type { Draft } from "../Draft.ts";
import { indexWords } from "../indexWords.ts";
import { plainText } from "../wordsOf.ts";

/** The greatest time a key slot can hold: a key without an end. */
const FOR_EVER = 2 ** 40 - 1;

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

/** Adds an organisation that is pending until its own key has signed. */
export async function enterOrganisation(draft: Draft, entry: Entry, organisation: NewOrganisation): Promise<void> {
  const { number, identifierDigest, key, name: given, ...rest } = organisation;
  const identifier = organisation.identifier ?? null;
  const name = given ?? identifier ?? `Organisation ${number}`;
  draft.put("organisations", {
    ...rest,
    number,
    name,
    nameKey: plainText(name),
    identifier,
    identifierDigest,
    state: "pending",
    sequence: entry.sequence,
    lastAct: entry.actHash ?? "",
    lastKeyAct: null,
  });
  draft.put("organisationIdentifiers", {
    digest: identifierDigest,
    number,
    identifier,
    sequence: entry.sequence,
    actHash: entry.actHash,
  });
  addName(draft, entry, number, name, identifier);
  addPendingKey(draft, entry, number, key);
  await count(draft, "organisations");
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

function addPendingKey(draft: Draft, entry: Entry, organisation: number, key: NewOrganisation["key"]): void {
  draft.put("keys", {
    ...key,
    keyId: keyId(key.signer),
    organisation,
    validFrom: 0,
    validUntil: FOR_EVER,
    addedIn: entry.sequence,
    addedBy: entry.actHash,
    state: "waiting",
    revokedSince: null,
    revokedIn: null,
    revokedBy: null,
  });
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
