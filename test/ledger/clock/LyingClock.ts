import type { MachineClock } from "../../../src/ledger/clock/MachineClock.ts";

/** A clock for tests: time passes only when told to, and the wall's can be set to anything. Seconds. */
export class LyingClock implements MachineClock {
  #wall: number;
  #monotonic = 0;

  constructor(start: number) {
    this.#wall = start;
  }

  wall(): number {
    return this.#wall * 1000;
  }

  monotonic(): number {
    return this.#monotonic * 1000;
  }

  run(seconds: number): void {
    this.#wall += seconds;
    this.#monotonic += seconds;
  }

  set(wall: number): void {
    this.#wall = wall;
  }
}
