import { readFile } from "node:fs/promises";
import { z } from "zod";
import { writeFileDurably } from "../../platform/writeFileDurably.ts";
import { LedgerStartRefused } from "../LedgerStartRefused.ts";
import type { MachineClock } from "./MachineClock.ts";

const stored = z.object({ offsetMilliseconds: z.number() });

/**
 * A sandbox's own time: it runs with the machine's clock, from another beginning, and can be moved forward. Only a
 * sandbox has one. The offset is kept in a file, so that time goes on where it was after a restart.
 */
export class SandboxClock implements MachineClock {
  readonly #path: string;
  readonly #base: MachineClock;
  #offset: number;

  private constructor(path: string, base: MachineClock, offset: number) {
    this.#path = path;
    this.#base = base;
    this.#offset = offset;
  }

  /** A new sandbox's clock, standing at `startTime` (UTC seconds) now. */
  static async found(path: string, base: MachineClock, startTime: number): Promise<SandboxClock> {
    const clock = new SandboxClock(path, base, startTime * 1000 - base.wall());
    await clock.#store();
    return clock;
  }

  /** Goes on where the clock was; at `lastBlock` (UTC seconds) when its file is missing, as after a restore. */
  static async open(path: string, base: MachineClock, lastBlock: number): Promise<SandboxClock> {
    const text = await readFile(path, "utf8").catch((error: unknown) => {
      if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
      throw error;
    });
    if (text === null) return SandboxClock.found(path, base, lastBlock);
    return new SandboxClock(path, base, offsetIn(path, text));
  }

  wall(): number {
    return this.#base.wall() + this.#offset;
  }

  /**
   * The same clock again, so that nothing counts as a leap: a sandbox is moved, lies idle for months, and runs on
   * machines that are put to sleep. What it records is no evidence.
   */
  monotonic(): number {
    return this.wall();
  }

  /** Moves time forward to `time` (UTC seconds); durable when done. A sandbox never goes back. */
  async advanceTo(time: number): Promise<void> {
    const now = this.wall();
    if (!(time * 1000 >= now)) {
      throw new RangeError(
        `A sandbox's clock only moves forward: it is ${new Date(now).toISOString()}, ` +
          `after the wanted ${new Date(time * 1000).toISOString()}.`,
      );
    }
    const before = this.#offset;
    this.#offset = time * 1000 - this.#base.wall();
    await this.#store().catch((error: unknown) => {
      this.#offset = before;
      throw error;
    });
  }

  #store(): Promise<void> {
    return writeFileDurably(this.#path, `${JSON.stringify({ offsetMilliseconds: this.#offset })}\n`);
  }
}

/** @throws LedgerStartRefused that names the file */
function offsetIn(path: string, text: string): number {
  try {
    return stored.parse(JSON.parse(text)).offsetMilliseconds;
  } catch (cause) {
    const advice = "Remove it, and the clock goes on at the last block.";
    throw new LedgerStartRefused(`The sandbox's clock in ${path} cannot be read. ${advice}`, { cause });
  }
}
