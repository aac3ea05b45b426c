import type { Act } from "../domain/acts/Act.ts";
import { REGISTER_STATUSES } from "../domain/codelists/consortiumCodes.ts";
import type { Rules } from "../domain/generations/Rules.ts";
import type { StatusChange } from "../domain/generations/StatusChange.ts";
import type { Hex } from "../domain/Hex.ts";
import { keyId } from "../domain/keySlot.ts";
import { ORGANISATION_KINDS } from "../domain/roles.ts";

const FOR = 1;

/** What a motion does when it is carried. */
export type Proposal =
  | { readonly enters: { kind: number; identifier: Hex; key: Hex; scheme: number; roles: number } }
  | { readonly standing: number }
  | { readonly recovers: { key: Hex; scheme: number } }
  | { readonly registers: readonly StatusChange[] };

/** What an act moves, and by which majority. */
interface Moved {
  readonly proposal: Proposal;
  readonly twoThirds: boolean;
  /** Has no vote. */
  readonly concerned?: number;
}

/** Undefined where the act moves nothing. */
export function readMotion(act: Act): Moved | undefined {
  switch (act.kind) {
    case "AdmissionProposed":
      return { proposal: { enters: newcomer(act.values, ORGANISATION_KINDS.authority) }, twoThirds: true };
    case "EntryProposed":
      return { proposal: { enters: newcomer(act.values, act.values.organisationKind) }, twoThirds: false };
    case "StandingProposed":
      return { proposal: { standing: act.values.standing }, twoThirds: true, concerned: act.values.concerned };
    case "RecoveryProposed":
      return { proposal: { recovers: recovery(act.values) }, twoThirds: false, concerned: act.values.concerned };
    case "RegisterStatusProposed": {
      const { target: address, status } = act.values;
      return { proposal: { registers: [{ address, status }] }, twoThirds: true };
    }
    case "RegisterReplacementProposed": {
      const { target, successor } = act.values;
      const runsOff = { address: target, status: REGISTER_STATUSES.code("runOff") };
      const takesItsPlace = { address: successor, status: REGISTER_STATUSES.code("active") };
      return { proposal: { registers: [runsOff, takesItsPlace] }, twoThirds: true };
    }
    default:
      return undefined;
  }
}

function newcomer(
  { identifier, key, scheme, roles }: Act<"EntryProposed" | "AdmissionProposed">["values"],
  kind: number,
) {
  return { kind, identifier, key: keyId(key), scheme, roles };
}

function recovery({ key, scheme }: Act<"RecoveryProposed">["values"]) {
  return { key: keyId(key), scheme };
}

/** Who may vote, as it stands at one moment. */
export interface Electorate {
  /** Authorities that count, the one concerned left out. */
  entitled(concerned: number | undefined): number;
  mayVote(authority: number): boolean;
}

/** One motion with its votes, by docs/format.md ("Who may do what"). */
export class MotionReplay {
  readonly proposal: Proposal;
  readonly concerned: number | undefined;
  readonly #rules: Rules;
  readonly #votes = new Map<number, number>();
  #twoThirds: boolean;
  isCarried = false;
  carriedIn = 0;
  carriedAt = 0;

  constructor({ proposal, concerned, twoThirds }: Moved, rules: Rules) {
    this.proposal = proposal;
    this.concerned = concerned;
    this.#twoThirds = twoThirds && rules.twoThirdsDecideWhoDecides;
    this.#rules = rules;
  }

  vote(authority: number, choice: number): void {
    this.#votes.set(authority, choice);
  }

  /** @return whether it is open again */
  object(electorate: Electorate): boolean {
    this.#twoThirds = true;
    const reopens = this.isCarried && !this.hasMajority(electorate);
    if (reopens) this.isCarried = false;
    return reopens;
  }

  hasMajority(electorate: Electorate): boolean {
    const entitled = electorate.entitled(this.concerned);
    const votes = [...this.#votes].filter(
      ([authority, choice]) =>
        choice === FOR && (!this.#rules.twoThirdsDecideWhoDecides || electorate.mayVote(authority)),
    ).length;
    if (!this.#twoThirds) return votes * 2 > entitled;
    return votes * 3 >= entitled * 2 && votes >= (this.concerned === undefined ? 1 : 2);
  }
}
