import type { Act } from "../domain/acts/Act.ts";
import { actHash } from "../domain/acts/actHash.ts";
import { againstRecords, ownNumberOf, type Standing } from "../domain/acts/againstRecords.ts";
import type { ContentProblem } from "../domain/acts/ContentProblem.ts";
import type { Hex } from "../domain/Hex.ts";
import type { HeldLedger } from "../ledger/Ledger.ts";

type History = Pick<HeldLedger, "identity" | "head" | "find" | "isUnderWay">;

/** Settles once the records can be read up to this act; fails where they have stopped. */
type Reached = (sequence: number) => Promise<void>;

/**
 * Holds the content of an act that is about to be recorded against what was recorded before it, to the last act. The
 * projection may be a moment behind, and one number may be on its way in two acts at once; both are seen here.
 */
export class RecordsRule {
  readonly #ledger: History;
  readonly #reached: Reached;
  readonly #standing: Standing;
  /** Numbers handed in since the start, by the act that gives each. */
  readonly #given = new Map<string, Hex>();

  constructor(ledger: History, reached: Reached, standing: Standing) {
    this.#ledger = ledger;
    this.#reached = reached;
    this.#standing = standing;
  }

  async check(act: Act, content: unknown): Promise<readonly ContentProblem[]> {
    try {
      await this.#reached(this.#ledger.head().sequence);
    } catch {
      return []; // the projection has stopped, which was said when it did: the ledger goes on, and `verify` looks again
    }
    const own = this.#numberOf(act, content);
    const taken = own && (await this.#claim(own));
    const actNumbered: Standing["actNumbered"] = (...numbered) =>
      taken === undefined ? this.#standing.actNumbered(...numbered) : Promise.resolve(taken);
    const problems = await againstRecords(act, content, { ...this.#standing, actNumbered });
    if (problems.length > 0 && own !== undefined) this.#giveUp(own);
    return problems;
  }

  #numberOf(act: Act, content: unknown): Given | undefined {
    const number = ownNumberOf(act.kind, content);
    if (number === undefined) return undefined;
    const name = JSON.stringify([act.kind, act.organisation, number]);
    return { name, by: actHash(act, this.#ledger.identity) };
  }

  /** Takes a number for an act, before anything else may happen. @returns the act that has it already */
  async #claim({ name, by }: Given): Promise<Hex | undefined> {
    for (;;) {
      const before = this.#given.get(name);
      if (before === undefined || before === by) {
        this.#given.set(name, by);
        return undefined;
      }
      if (this.#ledger.isUnderWay(before) || (await this.#ledger.find(before)) !== null) return before;
      this.#giveUp({ name, by: before }); // it was refused
    }
  }

  #giveUp({ name, by }: Given): void {
    if (this.#given.get(name) === by) this.#given.delete(name);
  }
}

/** A number that is given once, and by which act. */
interface Given {
  readonly name: string;
  readonly by: Hex;
}
