import type { RecordedAct } from "../../domain/acts/Act.ts";
import type { PendingAct } from "./PendingAct.ts";
import type { Sealing } from "./Sealer.ts";

/** More acts in one block would only make the first of them wait longer. */
const mostInBlock = 256;
/** Fewer are never split. */
const leastToSplit = 16;

interface Waiting {
  pending: PendingAct;
  resolve: (recorded: RecordedAct) => void;
  reject: (error: unknown) => void;
}

/** Gathers the acts that arrive while a block is being sealed; they are the next block. */
export class Batcher {
  readonly #seal: (batch: readonly PendingAct[]) => Sealing;
  #waiting: Waiting[] = [];
  #running: Promise<void> | null = null;
  #answering: Promise<unknown> = Promise.resolve();
  #lastSize = 0;

  constructor(seal: (batch: readonly PendingAct[]) => Sealing) {
    this.#seal = seal;
  }

  /** Resolves when the act is durable; rejects with what it was refused for. */
  add(pending: PendingAct): Promise<RecordedAct> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ pending, resolve, reject });
      this.#running ??= this.#run().finally(() => (this.#running = null));
    });
  }

  /** Resolves when nothing waits any more. */
  async idle(): Promise<void> {
    while (this.#running !== null) await this.#running;
    await this.#answering;
  }

  async #run(): Promise<void> {
    // What arrives in the same turn of the event loop goes into the same block.
    await new Promise(setImmediate);
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, this.#nextSize());
      this.#lastSize = batch.length;
      const { ready, outcomes } = this.#seal(batch.map(({ pending }) => pending));
      this.#answering = outcomes.then((all) => {
        batch.forEach(({ resolve, reject }, index) => {
          const outcome = all[index];
          if (outcome !== undefined && "recorded" in outcome) resolve(outcome.recorded);
          else reject(outcome?.error);
        });
      });
      await ready;
    }
  }

  /**
   * Half of those who are at it: clients who wait for an answer send nothing, so with all of them in one block the
   * engine would stand still while they are answered, and they while the engine works.
   */
  #nextSize(): number {
    const half = Math.ceil((this.#lastSize + this.#waiting.length) / 2);
    return Math.min(mostInBlock, Math.max(leastToSplit, half));
  }
}
