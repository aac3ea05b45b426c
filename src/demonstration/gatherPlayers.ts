import type { ContentOf } from "../domain/acts/Act.ts";
import type { Hex } from "../domain/Hex.ts";
import { identifierDigest, parseIdentifier } from "../domain/identifiers.ts";
import { keyId } from "../domain/keySlot.ts";
import { ORGANISATION_KINDS, type OrganisationKind, ROLES, SCHEMES } from "../domain/roles.ts";
import { CONSORTIUM_SUBJECT } from "../domain/subjects.ts";
import { enterByVote } from "./enterByVote.ts";
import { AUTHORITIES, type Memorandum } from "./memorandum.ts";
import { OFFICER } from "./people.ts";
import { type Done, type Player, type Stage, subjectOf } from "./Stage.ts";

/** Which authorities act in the story, and so need more keys than their founder's. */
const ACTING = ["CMD", "HCK", "LEW", "SWK", "NWM", "BNE", "ISL", "TWH", "LBH", "WFT", "CRY", "EAL"];
const KEY_DAYS = 730;

interface Newcomer {
  readonly name: string;
  readonly identifier: string;
  readonly kind: Exclude<OrganisationKind, "authority">;
  readonly profile?: ContentOf<"OrganisationEntered">["profile"];
}

const NEWCOMERS = {
  hexagon: {
    name: "Hexagon Research Ltd",
    identifier: "GB-COH-99990001",
    kind: "supplier",
    profile: { size: "micro", voluntaryOrSocial: false, country: "GB" },
  },
  brightwell: {
    name: "Brightwell Sensing Ltd",
    identifier: "GB-COH-99990002",
    kind: "supplier",
    profile: { size: "small", voluntaryOrSocial: false, country: "GB" },
  },
  tidewater: {
    name: "Tidewater Analytics CIC",
    identifier: "GB-COH-99990003",
    kind: "supplier",
    profile: { size: "small", voluntaryOrSocial: true, country: "GB" },
  },
  northgate: {
    name: "Northgate Systems plc",
    identifier: "GB-COH-99990004",
    kind: "supplier",
    profile: { size: "large", voluntaryOrSocial: false, country: "GB" },
  },
  auditor: { name: "Public Audit Office (demonstration)", identifier: "GB-PPON-PADT-2475-XKLM", kind: "auditor" },
  recorder: { name: "Notice recorder (demonstration)", identifier: "GB-PPON-NTCE-1358-RQWV", kind: "recorder" },
} as const satisfies Record<string, Newcomer>;

/** One who was entered, with the last act on its organisation. */
type Confirmed = Player & { readonly lastAct: Hex };

/** Everybody who acts, by the short name that the story uses. */
export type Players = Record<keyof typeof NEWCOMERS, Confirmed> & {
  /** By the authority's three letters, "CMD". */
  authority(code: string): Player;
};

/** The 33 authorities sign the memorandum, some add keys, and those who are no authority are entered and confirm. */
export async function gatherPlayers(stage: Stage, memorandum: Memorandum): Promise<Players> {
  await signFounding(stage, memorandum);
  await stage.moveTo(1, "10:00");
  for (const code of ACTING) await addKeys(stage, authority(code));
  await stage.moveTo(7, "11:00");
  const entered = new Map<string, Confirmed>();
  for (const [name, newcomer] of Object.entries(NEWCOMERS)) {
    entered.set(name, await enter(stage, authority("CMD"), newcomer));
  }
  const player = (name: keyof typeof NEWCOMERS): Confirmed => required(entered.get(name), name);
  return {
    authority,
    hexagon: player("hexagon"),
    brightwell: player("brightwell"),
    tidewater: player("tidewater"),
    northgate: player("northgate"),
    auditor: player("auditor"),
    recorder: player("recorder"),
  };
}

async function signFounding(stage: Stage, { digest, salt, content }: Memorandum): Promise<void> {
  for (const founder of AUTHORITIES) {
    const place = { subject: CONSORTIUM_SUBJECT, builtOn: digest, salt };
    await stage.act("FoundingSigned", founder, "administrator", place, {}, content);
  }
}

async function addKeys(stage: Stage, owner: Player): Promise<void> {
  await addKey(stage, owner, "procurement", ROLES.OFFICER);
  await addKey(stage, owner, "finance", ROLES.FINANCE);
}

function addKey(stage: Stage, owner: Player, role: string, roles: number): Promise<Done> {
  const key = stage.key(owner, role);
  const place = { subject: subjectOf(owner), builtOn: keyId(key.signer), proof: key };
  const values = {
    key: key.signer,
    scheme: SCHEMES.plain,
    roles,
    keyValidFrom: stage.calendar.dayStart(0),
    keyValidUntil: stage.calendar.dayStart(KEY_DAYS),
  };
  return stage.act("KeyAdded", owner, "administrator", place, values, { key: { label: `${role}-1` } });
}

async function enter(stage: Stage, by: Player, newcomer: Newcomer): Promise<Confirmed> {
  const { name, identifier, kind, profile } = newcomer;
  const subject = subjectOf(newcomer);
  const role = { supplier: "director", auditor: "auditor", recorder: "recorder" }[kind];
  const values = {
    identifier: identifierDigest(identifier),
    organisationKind: ORGANISATION_KINDS[kind],
    key: stage.key(newcomer, role).signer,
    scheme: SCHEMES.plain,
    roles: ROLES.ADMINISTRATOR | { supplier: ROLES.SIGNATORY, auditor: ROLES.AUDITOR, recorder: ROLES.RECORDER }[kind],
  };
  const content = {
    ...{ name, kind, identifiers: [parseIdentifier(identifier)], key: { label: `${role}-1` } },
    ...(profile ? { profile } : {}),
  };
  const officer = { ...content, authority: OFFICER };
  const builtOn =
    kind === "supplier"
      ? (await stage.act("OrganisationEntered", by, "procurement", { subject }, values, officer)).hash
      : await enterByVote(stage, by, values, content);
  const player = { name, identifier, number: await stage.client.organisationNumber(identifier, builtOn) };
  const confirmed = await stage.act("OrganisationConfirmed", player, role, { subject, builtOn }, {}, {});
  return { ...player, lastAct: confirmed.hash };
}

function authority(code: string): Player {
  return required(
    AUTHORITIES.find((player) => codeOf(player) === code),
    code,
  );
}

function codeOf({ identifier }: Player): string {
  return identifier.slice("GB-LAE-".length);
}

function required<T>(found: T | undefined, name: string): T {
  if (found === undefined) throw new Error(`The demonstration knows no ${name}.`);
  return found;
}
