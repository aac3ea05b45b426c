import type { PlainKey } from "../client/PlainKey.ts";
import type { Act, ActKind, ContentOf } from "../domain/acts/Act.ts";
import { actHash } from "../domain/acts/actHash.ts";
import { buildAct } from "../domain/acts/buildAct.ts";
import { parseAct } from "../domain/acts/parseAct.ts";
import { type Hex, ZERO_BYTES32 } from "../domain/Hex.ts";
import { identifierDigest } from "../domain/identifiers.ts";
import { organisationSubject } from "../domain/subjects.ts";
import type { Calendar } from "./Calendar.ts";
import type { DemonstrationClient } from "./DemonstrationClient.ts";
import type { Keyring } from "./Keyring.ts";

/** An organisation that takes part. */
export interface Player {
  readonly number: number;
  readonly name: string;
  /** "GB-COH-01234567" */
  readonly identifier: string;
}

export interface Done {
  readonly hash: Hex;
  readonly salt: Hex;
}

interface Place {
  subject: Hex;
  builtOn?: Hex;
  /** Signs the same content again. */
  salt?: Hex;
  /** Only where a new key signs along. */
  proof?: PlainKey;
}

/** Where the demonstration is played: everybody acts through the API with keys of their own. */
export class Stage {
  readonly client: DemonstrationClient;
  readonly calendar: Calendar;
  readonly #keys: Keyring;
  readonly #onAct: (sequence: number) => void;
  #time: number;

  constructor(client: DemonstrationClient, calendar: Calendar, keys: Keyring, onAct: (sequence: number) => void) {
    this.client = client;
    this.calendar = calendar;
    this.#keys = keys;
    this.#onAct = onAct;
    this.#time = calendar.time(0, "09:00");
  }

  key(player: Pick<Player, "identifier">, role: string): PlainKey {
    return this.#keys.key(`${player.identifier}/${role}`);
  }

  /** Moves the clock to a London time on a day of the story. */
  async moveTo(day: number, clock: string): Promise<void> {
    this.#time = this.calendar.time(day, clock);
    await this.client.advanceTo(this.#time);
  }

  /** Builds, signs and records an act; what it builds on is nothing unless said. */
  async act<Kind extends ActKind>(
    kind: Kind,
    by: Player,
    role: string,
    place: Place,
    values: Act<Kind>["values"],
    content: ContentOf<Kind>,
  ): Promise<Done> {
    const { subject, builtOn = ZERO_BYTES32, salt, proof } = place;
    const envelope = { organisation: by.number, subject, builtOn, now: this.#time };
    const built = buildAct(kind, envelope, values, content, salt);
    const act = parseAct(built.act);
    const hash = actHash(act, this.client.identity);
    const key = this.key(by, role);
    const signed = { signer: key.signer, signature: key.sign(hash), ...(proof ? { proof: proof.sign(hash) } : {}) };
    const recorded = await this.client.submit({ ...signed, act, content: built.content, salt: built.salt });
    this.#onAct(recorded.sequence);
    return { hash, salt: built.salt };
  }
}

/** The history of an organisation's own keys and names. */
export function subjectOf(player: Pick<Player, "identifier">): Hex {
  return organisationSubject(identifierDigest(player.identifier));
}

/** As contents name a party. */
export function party(player: Player): { organisation: number; name: string } {
  return { organisation: player.number, name: player.name };
}
