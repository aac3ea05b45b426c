import type { Act } from "../domain/acts/Act.ts";
import { definitionOf } from "../domain/acts/definitionOf.ts";
import { STANDING_CODES } from "../domain/codelists/consortiumCodes.ts";
import type { Founding } from "../domain/Founding.ts";
import type { Rules } from "../domain/generations/Rules.ts";
import type { StatusChange } from "../domain/generations/StatusChange.ts";
import type { Hex } from "../domain/Hex.ts";
import { keyId, type KeySlot } from "../domain/keySlot.ts";
import { ORGANISATION_KINDS, ROLES } from "../domain/roles.ts";
import { type Electorate, MotionReplay, readMotion } from "./MotionReplay.ts";
import { RegisterReplay } from "./RegisterReplay.ts";
import type { PlacedAct } from "./VerifiedAct.ts";

const ALWAYS = 2 ** 40 - 1;
const RECOVERY_WAITS = 14 * 86_400;
const [GOOD, LEFT] = [STANDING_CODES.code("good"), STANDING_CODES.code("left")];

/** An organisation's first key, before and after it has signed for itself. */
interface Organisation {
  readonly kind: number;
  readonly firstKey: Hex;
  readonly scheme: number;
  readonly roles: number;
  readonly enteredIn: number;
  state: "pending" | "active" | "superseded";
  standing: number;
}

type Newcomer = Pick<Organisation, "kind" | "firstKey" | "scheme" | "roles" | "enteredIn">;

/** What an act's effects on the Directory come to, to be held against what the events and the storage say. */
export interface Effect {
  /** Number of the organisation entered or admitted. */
  readonly number?: number;
  readonly carried?: boolean;
  /** The motion was carried and could not be carried out. */
  readonly failed?: boolean;
  readonly reopened?: boolean;
  /** How the organisation stood that opens something new; left out of acts that open nothing. */
  readonly standing?: number;
}

type Placed = Pick<PlacedAct, "act" | "actHash" | "sequence" | "time" | "rules">;

/**
 * The Directory and the Consortium once more, from the acts alone: who was admitted, who counts, and each key's slot.
 * Written from docs/format.md, not from the contracts, so that one checks the other.
 */
export class OrganisationReplay {
  readonly #keys = new Map<Hex, KeySlot>();
  readonly #organisations = new Map<number, Organisation>();
  readonly #numbers = new Map<Hex, number>();
  readonly #motions = new Map<Hex, MotionReplay>();
  readonly #registers = new RegisterReplay();

  constructor(founding: Founding) {
    for (const { identifier, key, scheme, roles } of founding.founders)
      this.#enter(identifier, {
        ...{ kind: ORGANISATION_KINDS.authority, firstKey: keyId(key), scheme, roles, enteredIn: 0 },
      });
  }

  /** The key's slot as it stands now. */
  key(id: Hex): KeySlot | undefined {
    return this.#keys.get(id);
  }

  keys(): IterableIterator<[Hex, KeySlot]> {
    return this.#keys.entries();
  }

  /** What the founding says of registers, before any act. */
  found(registers: readonly StatusChange[]): void {
    this.#registers.found(registers);
  }

  /** What happens before the log looks at the signature: a first key's slot is written by its own first act. */
  prepare(act: Act, signedBy: Hex): void {
    if (act.kind === "OrganisationRecovered") return this.#recover(act, signedBy);
    if (act.kind !== "FoundingSigned" && act.kind !== "OrganisationConfirmed") return;
    const organisation = this.#organisations.get(act.organisation);
    if (organisation?.state !== "pending" || organisation.firstKey !== signedBy) return;
    organisation.state = "active";
    const { scheme, roles, enteredIn } = organisation;
    this.#write(signedBy, { organisation: act.organisation, scheme, roles, addedIn: enteredIn });
  }

  apply(placed: Placed): Effect {
    const { kind, organisation } = placed.act;
    const standing = definitionOf(kind).opens ? this.#organisations.get(organisation)?.standing : undefined;
    return { ...this.#apply(placed), ...(standing === undefined ? {} : { standing }) };
  }

  #apply(placed: Placed): Effect {
    const { act, sequence } = placed;
    switch (act.kind) {
      case "OrganisationEntered": {
        const { identifier, organisationKind: kind, key, scheme, roles } = act.values;
        return { number: this.#enter(identifier, { kind, firstKey: keyId(key), scheme, roles, enteredIn: sequence }) };
      }
      case "IdentifierAdded":
        if (placed.rules.generation === 1) this.#numbers.set(act.values.identifier, act.values.of);
        return {};
      case "IdentifierConfirmed":
        this.#confirmIdentifier(act.values.identifier, act.values.of);
        return {};
      case "KeyAdded": {
        const { key, keyValidFrom: validFrom, keyValidUntil: validUntil, ...rest } = act.values;
        const { scheme, roles } = rest;
        const { organisation } = act;
        this.#write(keyId(key), { organisation, scheme, roles, validFrom, validUntil, addedIn: sequence });
        return {};
      }
      case "KeyRevoked":
        this.#revoke(keyId(act.values.key), act.values.since, sequence);
        return {};
      case "AuthorityLeft":
        this.#setStanding(act.organisation, LEFT);
        return {};
      case "RecoveryObjected":
        return { reopened: this.#motions.get(act.builtOn)?.object(this.#electorate(placed.rules)) ?? false };
      case "VoteCast":
        return this.#vote(act, placed);
      default:
        this.#propose(placed);
        return {};
    }
  }

  #propose({ act, actHash, rules }: Placed): void {
    const moved = readMotion(act);
    if (moved !== undefined) this.#motions.set(actHash, new MotionReplay(moved, rules));
  }

  #vote({ organisation, values }: Act<"VoteCast">, placed: Placed): Effect {
    const motion = this.#motions.get(values.motion);
    if (motion === undefined || motion.isCarried) return { carried: false, number: 0 };
    motion.vote(organisation, values.choice);
    motion.isCarried = motion.hasMajority(this.#electorate(placed.rules));
    if (!motion.isCarried) return { carried: false, number: 0 };
    motion.carriedIn = placed.sequence;
    motion.carriedAt = placed.time;
    return { carried: true, ...this.#carryOut(motion, placed.sequence) };
  }

  #carryOut({ proposal, concerned = 0 }: MotionReplay, sequence: number): Effect {
    if ("registers" in proposal) return { number: 0, failed: !this.#registers.change(proposal.registers) };
    if ("recovers" in proposal) return { number: 0, failed: this.#keys.has(proposal.recovers.key) };
    if ("standing" in proposal) return { number: 0, failed: !this.#setStanding(concerned, proposal.standing) };
    const { identifier, kind, key: firstKey, scheme, roles } = proposal.enters;
    const holder = this.#organisations.get(this.#numbers.get(identifier) ?? 0);
    if (this.#keys.has(firstKey) || (holder !== undefined && holder.state !== "pending"))
      return { number: 0, failed: true };
    const number = this.#enter(identifier, { kind, firstKey, scheme, roles, enteredIn: sequence });
    return { number, failed: false };
  }

  /** In the place of an entry that nobody has confirmed, under its number. */
  #enter(identifier: Hex, newcomer: Newcomer): number {
    const held = this.#numbers.get(identifier);
    const isPending = held !== undefined && this.#organisations.get(held)?.state === "pending";
    const number = held !== undefined && isPending ? held : this.#organisations.size + 1;
    this.#numbers.set(identifier, number);
    this.#organisations.set(number, { ...newcomer, state: "pending", standing: GOOD });
    return number;
  }

  #confirmIdentifier(identifier: Hex, of: number): void {
    const superseded = this.#organisations.get(this.#numbers.get(identifier) ?? 0);
    if (superseded !== undefined) superseded.state = "superseded";
    this.#numbers.set(identifier, of);
  }

  #recover({ organisation, builtOn }: Act<"OrganisationRecovered">, signedBy: Hex): void {
    const motion = this.#motions.get(builtOn);
    if (motion?.isCarried !== true || motion.concerned !== organisation || !("recovers" in motion.proposal)) return;
    const { key, scheme } = motion.proposal.recovers;
    if (key !== signedBy) return;
    const { carriedIn: addedIn, carriedAt } = motion;
    const validFrom = carriedAt + RECOVERY_WAITS;
    this.#write(key, { organisation, scheme, roles: ROLES.ADMINISTRATOR, validFrom, addedIn });
  }

  /** @return whether it changed: the last authority in good standing stays so */
  #setStanding(number: number, standing: number): boolean {
    const organisation = this.#organisations.get(number);
    if (organisation?.state !== "active" || organisation.standing === standing) return false;
    if (organisation.standing === GOOD && this.#entitled().length === 1) return false;
    organisation.standing = standing;
    return true;
  }

  #electorate(rules: Rules): Electorate {
    const founders = [...this.#organisations].filter(
      ([, { enteredIn, standing }]) => enteredIn === 0 && standing !== LEFT,
    );
    const beside = (numbers: readonly number[], concerned: number | undefined) =>
      numbers.filter((number) => number !== concerned).length;
    const among = founders.map(([number]) => number);
    return {
      entitled: (concerned) =>
        rules.twoThirdsDecideWhoDecides
          ? Math.max(beside(this.#entitled(), concerned), beside(among, concerned))
          : Math.max(this.#entitled().length, among.length),
      mayVote: (authority) => this.#entitled().includes(authority),
    };
  }

  #entitled(): number[] {
    return [...this.#organisations]
      .filter(
        ([, { kind, state, standing }]) =>
          kind === ORGANISATION_KINDS.authority && state === "active" && standing === GOOD,
      )
      .map(([number]) => number);
  }

  #write(id: Hex, slot: Pick<KeySlot, "organisation" | "scheme" | "roles" | "addedIn"> & Partial<KeySlot>): void {
    if (this.#keys.has(id)) return; // one key one organisation, for ever
    this.#keys.set(id, { validFrom: 0, validUntil: ALWAYS, revokedSince: 0, revokedIn: 0, ...slot });
  }

  #revoke(id: Hex, since: number, sequence: number): void {
    const slot = this.#keys.get(id);
    if (slot === undefined) return;
    this.#keys.set(id, { ...slot, revokedSince: since, revokedIn: slot.revokedIn === 0 ? sequence : slot.revokedIn });
  }
}
