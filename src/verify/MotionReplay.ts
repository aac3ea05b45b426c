import type { Rules } from "../domain/generations/Rules.ts";
import type { Hex } from "../domain/Hex.ts";

const FOR = 1;

/** What a motion does, as far as it can be worked out again: a register's status is the log's own word. */
export type Proposal =
  | { readonly enters: { kind: number; identifier: Hex; key: Hex; scheme: number; roles: number } }
  | { readonly standing: number }
  | { readonly recovers: { key: Hex; scheme: number } }
  | { readonly register: true };

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

  constructor(proposal: Proposal, concerned: number | undefined, twoThirds: boolean, rules: Rules) {
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
