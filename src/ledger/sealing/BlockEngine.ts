import type { RecordedAct } from "../../domain/acts/Act.ts";
import type { Hex } from "../../domain/Hex.ts";
import type { ActRefused } from "../ActRefused.ts";
import type { BlockClock } from "../clock/BlockClock.ts";
import { EngineMark } from "../engine/EngineMark.ts";
import type { Outcome, PendingAct } from "./PendingAct.ts";
import { type CarrierRoute, type CleanBlock, sealWithoutRefusals } from "./sealWithoutRefusals.ts";

/** Where the next block goes. */
export interface Tip {
  /** Of the last block. */
  number: number;
  hash: Hex;
  time: number;
  /** The carrier account's next nonce. */
  nonce: number;
}

/** A block that exists in memory. */
export interface Executed {
  /** Null when every act was refused. */
  block: CleanBlock | null;
  /** Outcomes in the order of the batch, given the acts that the block recorded. */
  outcomes: (recorded: readonly RecordedAct[]) => Outcome[];
  mark: EngineMark;
  /** How often blocks had been taken back before. */
  takenBack: number;
}

/** Executes blocks one after the other, ahead of the disk, and takes them back when the disk refuses. */
export class BlockEngine {
  readonly #route: CarrierRoute;
  readonly #clock: BlockClock;
  #tip: Tip;
  #turn: Promise<unknown> = Promise.resolve();
  #takenBack = 0;
  #reason: unknown;

  constructor(route: CarrierRoute, clock: BlockClock, tip: Tip) {
    this.#route = route;
    this.#clock = clock;
    this.#tip = tip;
  }

  execute(batch: readonly PendingAct[]): Promise<Executed> {
    return this.#inTurn(() => this.#execute(batch));
  }

  /** Throws what made the disk refuse, when this block stood on one that was taken back since. */
  requireStanding({ takenBack }: Executed): void {
    if (takenBack !== this.#takenBack) throw this.#reason;
  }

  /** Goes back to before this block, and so before any that was executed after it. */
  takeBack({ mark }: Executed, tip: Tip, reason: unknown): Promise<void> {
    return this.#inTurn(async () => {
      await mark.goBack();
      this.#tip = tip;
      this.#takenBack++;
      this.#reason = reason;
    });
  }

  async #execute(batch: readonly PendingAct[]): Promise<Executed> {
    const time = this.#clock.next();
    const mark = await EngineMark.set(this.#route.engine);
    const refused = new Map<PendingAct, ActRefused>();
    const block = await this.#seal(mark, batch, time, refused);
    if (block !== null) {
      const { number, hash } = block.sealed;
      this.#tip = { number, hash, time, nonce: this.#tip.nonce + block.inputs.transactions.length };
      this.#clock.sealed(time);
    }
    const outcomes = (acts: readonly RecordedAct[]) => inOrder(batch, block?.pending ?? [], acts, refused);
    return { block, outcomes, mark, takenBack: this.#takenBack };
  }

  async #seal(mark: EngineMark, batch: readonly PendingAct[], time: number, refused: Map<PendingAct, ActRefused>) {
    const start = { time, prevRandao: this.#tip.hash, firstNonce: this.#tip.nonce };
    try {
      return await sealWithoutRefusals(this.#route, mark, batch, start, (act, error) => void refused.set(act, error));
    } catch (error) {
      await mark.goBack();
      throw error;
    }
  }

  #inTurn<Result>(run: () => Promise<Result>): Promise<Result> {
    const result = this.#turn.then(run);
    this.#turn = result.catch(() => undefined);
    return result;
  }
}

function inOrder(
  batch: readonly PendingAct[],
  pending: readonly PendingAct[],
  acts: readonly RecordedAct[],
  refused: ReadonlyMap<PendingAct, ActRefused>,
): Outcome[] {
  const recorded = new Map(pending.map((item, index) => [item, acts[index]]));
  return batch.map((item) => {
    const act = recorded.get(item);
    return act === undefined ? { error: refused.get(item) } : { recorded: act };
  });
}
