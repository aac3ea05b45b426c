import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import type { z } from "zod";

/** A module that runs in a process of its own and speaks in messages. */
export class Child {
  readonly #process: ChildProcess;

  constructor(module: URL, args: readonly string[] = []) {
    this.#process = fork(module, [...args], {
      execArgv: ["--expose-gc", "--disable-warning=ExperimentalWarning"],
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
  }

  send(message: object | string | number): void {
    this.#process.send(message);
  }

  /** The next message. @throws Error when the process ends without one */
  async next<Message>(schema: z.ZodType<Message>): Promise<Message> {
    const ended = once(this.#process, "exit").then(([code]) => {
      throw new Error(`A process of the measurement ended (${String(code)}) and said nothing.`);
    });
    ended.catch(() => undefined);
    const answered: unknown[] = await Promise.race([once(this.#process, "message"), ended]);
    return schema.parse(answered[0]);
  }

  async stop(): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    const ended = once(this.#process, "exit");
    this.#process.kill();
    await ended;
  }
}

/** Runs a module in a process of its own that answers with one message and ends. */
export async function inChild<Answer>(module: URL, args: readonly string[], schema: z.ZodType<Answer>) {
  const child = new Child(module, args);
  try {
    return await child.next(schema);
  } finally {
    await child.stop();
  }
}
