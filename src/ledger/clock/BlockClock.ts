import { ClockRefused } from "./ClockRefused.ts";
import type { MachineClock } from "./MachineClock.ts";

const hour = 3600_000;
const day = 24 * hour;

/**
 * How far the wall clock may run ahead of the monotonic one in all while the ledger runs (a set clock, a suspended
 * machine). Measured from the start, or many smaller steps would put the ledger as far ahead as one great one.
 */
const greatestLeapWhileRunning = 1 * hour;
/** How long a ledger may have lain idle before a start asks the operator whether today's date is true. */
const longestIdleBeforeStart = 90 * day;

/**
 * Says what time the next block bears: the wall clock's, in whole UTC seconds, never before the last block's.
 *
 * One block dated 2125, and today never comes again: every deadline has passed and every key has run out. So a clock
 * that is behind the last block, or that leapt ahead, stops the sealing until it is right again or the operator says
 * that it is right (`confirm`). A step back within the same second, or slow drift, does no harm.
 */
export class BlockClock {
  readonly #clock: MachineClock;
  #lastBlock: number;
  #wallGood: number;
  #monotonicGood: number;
  /** Whether the clock was never trusted since this ledger was opened. */
  #isStart = true;

  /** `lastBlock` is the time of the last block in UTC seconds. */
  constructor(clock: MachineClock, lastBlock: number) {
    this.#clock = clock;
    this.#lastBlock = lastBlock;
    this.#wallGood = lastBlock * 1000;
    this.#monotonicGood = clock.monotonic();
    this.#trustIfPlausible(clock.wall());
  }

  /** Time for a block sealed now, UTC seconds; throws `ClockRefused`. */
  next(): number {
    const wall = this.#clock.wall();
    const time = Math.floor(wall / 1000);
    if (time < this.#lastBlock) throw this.#behind(time);
    if (this.#isStart) this.#trustIfPlausible(wall);
    const leap = wall - this.#wallGood - (this.#clock.monotonic() - this.#monotonicGood);
    if (this.#isStart || leap > greatestLeapWhileRunning) throw this.#leapt(time);
    return time;
  }

  /** The block with this time was sealed (or replayed). */
  sealed(time: number): void {
    this.#lastBlock = Math.max(this.#lastBlock, time);
  }

  /** The operator has looked: the clock is right as it is now. It still may not be behind the last block. */
  confirm(): void {
    this.#trust(this.#clock.wall());
  }

  #trustIfPlausible(wall: number): void {
    const idle = wall - this.#lastBlock * 1000;
    if (idle >= 0 && idle <= longestIdleBeforeStart) this.#trust(wall);
  }

  #trust(wall: number): void {
    this.#wallGood = wall;
    this.#monotonicGood = this.#clock.monotonic();
    this.#isStart = false;
  }

  #behind(time: number): ClockRefused {
    return new ClockRefused(
      "behind",
      `This machine's clock says ${utc(time)}, before the last block (${utc(this.#lastBlock)}). ` +
        "Nothing is recorded until the clock is right; set it and send the act again.",
    );
  }

  #leapt(time: number): ClockRefused {
    const since = this.#isStart ? "the last block" : "this ledger was opened or its clock confirmed";
    return new ClockRefused(
      "leapt",
      `This machine's clock says ${utc(time)}, and leapt ahead since ${since} (${utc(this.#wallGood / 1000)}). ` +
        "Nothing is recorded until the clock is right. If it is right, the operator confirms it by a restart" +
        (this.#isStart ? " with --confirm-clock." : "."),
    );
  }
}

function utc(seconds: number): string {
  return new Date(Math.floor(seconds) * 1000).toISOString().replace(".000Z", "Z");
}
