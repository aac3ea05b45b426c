import type { RecordedAct } from "../../domain/acts/Act.ts";
import type { Outcome, PendingAct } from "./PendingAct.ts";

/** More acts in one block would only make the first of them wait longer. */
const mostInBlock = 256;

interface Waiting {
  pending: PendingAct;
  resolve: (recorded: RecordedAct) => void;
  reject: (error: unknown) => void;
}

/** Gathers the acts that arrive while a block is being sealed; they are the next block. */
export class Batcher {
  readonly #seal: (batch: readonly PendingAct[]) => Promise<Outcome[]>;
  #waiting: Waiting[] = [];
  #running: Promise<void> | null = null;

  constructor(seal: (batch: readonly PendingAct[]) => Promise<Outcome[]>) {
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
  }

  async #run(): Promise<void> {
    // What arrives in the same turn of the event loop goes into the same block.
    await new Promise(setImmediate);
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, mostInBlock);
      const outcomes = await this.#seal(batch.map(({ pending }) => pending));
      batch.forEach(({ resolve, reject }, index) => {
        const outcome = outcomes[index];
        if (outcome !== undefined && "recorded" in outcome) resolve(outcome.recorded);
        else reject(outcome?.error);
      });
    }
  }
}
