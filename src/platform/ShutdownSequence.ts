import type { Log } from "./Log.ts";

interface Step {
  readonly name: string;
  readonly run: () => Promise<void> | void;
}

/**
 * What has to be closed when the process ends, closed in the opposite order of opening:
 * first no new requests, then the projection, last the ledger and its lock.
 * A step that fails is logged and does not keep the others from running.
 */
export class ShutdownSequence {
  readonly #steps: Step[] = [];
  readonly #log: Log;
  #running: Promise<boolean> | undefined;

  constructor(log: Log) {
    this.#log = log;
  }

  /** Adds a step that runs before all steps added so far. */
  add(name: string, run: Step["run"]): void {
    this.#steps.unshift({ name, run });
  }

  /** Runs all steps once, however often it is called; true when every step worked. */
  run(reason: string): Promise<boolean> {
    this.#running ??= this.#runSteps(reason);
    return this.#running;
  }

  /** Runs the steps at SIGTERM and SIGINT and then ends the process; a second signal ends it at once. */
  listen(process: NodeJS.Process, graceSeconds: number): void {
    const stop = (signal: NodeJS.Signals): void => {
      if (this.#running !== undefined) process.exit(1);
      setTimeout(() => process.exit(1), graceSeconds * 1000).unref();
      void this.run(signal).then((clean) => process.exit(clean ? 0 : 1));
    };
    process.on("SIGTERM", stop);
    process.on("SIGINT", stop);
  }

  async #runSteps(reason: string): Promise<boolean> {
    this.#log.info({ reason }, "stopping");
    let clean = true;
    for (const step of this.#steps) {
      try {
        await step.run();
      } catch (error) {
        clean = false;
        this.#log.error({ err: error, step: step.name }, "a step of the shutdown failed");
      }
    }
    this.#log.info({ clean }, "stopped");
    return clean;
  }
}
