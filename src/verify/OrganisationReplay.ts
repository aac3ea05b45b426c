import type { Act } from "../domain/acts/Act.ts";
import type { Founding } from "../domain/Founding.ts";
import type { Hex } from "../domain/Hex.ts";
import { keyId, type KeySlot } from "../domain/keySlot.ts";
import { ORGANISATION_KINDS } from "../domain/roles.ts";

const FOR = 1;
const ALWAYS = 2 ** 40 - 1;

/** An organisation's first key, before and after it has signed for itself. */
interface Organisation {
  readonly kind: number;
  readonly firstKey: Hex;
  readonly scheme: number;
  readonly roles: number;
  readonly enteredIn: number;
  isActive: boolean;
}

interface Motion {
  readonly admits: { readonly key: Hex; readonly scheme: number; readonly roles: number } | undefined;
  readonly votes: Map<number, number>;
  isCarried: boolean;
}

/** What an act's effects on the Directory come to, to be held against what the events and the storage say. */
export interface Effect {
  /** Number of the organisation entered or admitted. */
  readonly number?: number;
  readonly carried?: boolean;
}

/**
 * The Directory and the Consortium once more, from the acts alone: who was admitted, and each key's slot.
 * Written from docs/format.md, not from the contracts, so that one checks the other.
 */
export class OrganisationReplay {
  readonly #keys = new Map<Hex, KeySlot>();
  readonly #organisations = new Map<number, Organisation>();
  readonly #motions = new Map<Hex, Motion>();
  readonly #founders: number;

  constructor(founding: Founding) {
    this.#founders = founding.founders.length;
    for (const { key, scheme, roles } of founding.founders)
      this.#enter(ORGANISATION_KINDS.authority, keyId(key), scheme, roles, 0);
  }

  /** The key's slot as it stands now. */
  key(id: Hex): KeySlot | undefined {
    return this.#keys.get(id);
  }

  keys(): IterableIterator<[Hex, KeySlot]> {
    return this.#keys.entries();
  }

  /** What happens before the log looks at the signature: a first key's slot is written by its own first act. */
  prepare(act: Act, signedBy: Hex): void {
    if (act.kind !== "FoundingSigned" && act.kind !== "OrganisationConfirmed") return;
    const organisation = this.#organisations.get(act.organisation);
    if (organisation === undefined || organisation.isActive || organisation.firstKey !== signedBy) return;
    organisation.isActive = true;
    const { scheme, roles, enteredIn } = organisation;
    this.#write(signedBy, act.organisation, scheme, roles, 0, ALWAYS, enteredIn);
  }

  apply(act: Act, actHash: Hex, sequence: number): Effect {
    switch (act.kind) {
      case "OrganisationEntered": {
        const { organisationKind, key, scheme, roles } = act.values;
        return { number: this.#enter(organisationKind, keyId(key), scheme, roles, sequence) };
      }
      case "KeyAdded": {
        const { key, scheme, roles, keyValidFrom, keyValidUntil } = act.values;
        this.#write(keyId(key), act.organisation, scheme, roles, keyValidFrom, keyValidUntil, sequence);
        return {};
      }
      case "KeyRevoked":
        this.#revoke(keyId(act.values.key), act.values.since, sequence);
        return {};
      case "AdmissionProposed": {
        const { key, scheme, roles } = act.values;
        this.#motions.set(actHash, { admits: { key: keyId(key), scheme, roles }, votes: new Map(), isCarried: false });
        return {};
      }
      case "RegisterStatusProposed":
        this.#motions.set(actHash, { admits: undefined, votes: new Map(), isCarried: false });
        return {};
      case "VoteCast":
        return this.#vote(act.values.motion, act.organisation, act.values.choice, sequence);
      default:
        return {};
    }
  }

  #enter(kind: number, firstKey: Hex, scheme: number, roles: number, enteredIn: number): number {
    const number = this.#organisations.size + 1;
    this.#organisations.set(number, { kind, firstKey, scheme, roles, enteredIn, isActive: false });
    return number;
  }

  #vote(id: Hex, authority: number, choice: number, sequence: number): Effect {
    const motion = this.#motions.get(id);
    if (motion === undefined || motion.isCarried) return { carried: false, number: 0 };
    motion.votes.set(authority, choice);
    motion.isCarried = this.#hasMajority(motion);
    if (!motion.isCarried || motion.admits === undefined) return { carried: motion.isCarried, number: 0 };
    const { key, scheme, roles } = motion.admits;
    return { carried: true, number: this.#enter(ORGANISATION_KINDS.authority, key, scheme, roles, sequence) };
  }

  /** More than half of the active authorities; of all founders while not all of them have signed. */
  #hasMajority(motion: Motion): boolean {
    let active = 0;
    for (const { kind, isActive } of this.#organisations.values()) {
      if (isActive && kind === ORGANISATION_KINDS.authority) active += 1;
    }
    const votesFor = [...motion.votes.values()].filter((choice) => choice === FOR).length;
    return votesFor * 2 > Math.max(active, this.#founders);
  }

  #write(
    id: Hex,
    organisation: number,
    scheme: number,
    roles: number,
    validFrom: number,
    validUntil: number,
    addedIn: number,
  ): void {
    const known = this.#keys.get(id);
    if (known !== undefined) return; // one key one organisation, for ever
    this.#keys.set(id, { organisation, roles, validFrom, validUntil, revokedSince: 0, addedIn, revokedIn: 0, scheme });
  }

  #revoke(id: Hex, since: number, sequence: number): void {
    const slot = this.#keys.get(id);
    if (slot === undefined) return;
    this.#keys.set(id, { ...slot, revokedSince: since, revokedIn: slot.revokedIn === 0 ? sequence : slot.revokedIn });
  }
}
