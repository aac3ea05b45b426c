const FIRST = 100;
const LONGEST = 10_000;

/** Does something again after a while: a tenth of a second at first, then twice as long each time, at most ten seconds. */
export class Backoff {
  #wait = FIRST;
  #timer: NodeJS.Timeout | undefined;
  #due = 0;

  /** Seconds until the next time, rounded up. */
  get seconds(): number {
    return Math.max(1, Math.ceil((this.#due - performance.now()) / 1000));
  }

  later(run: () => void): void {
    this.stop();
    this.#due = performance.now() + this.#wait;
    this.#timer = setTimeout(run, this.#wait).unref();
    this.#wait = Math.min(this.#wait * 2, LONGEST);
  }

  /** It went well: the next time begins with the shortest wait again. */
  reset(): void {
    this.stop();
    this.#wait = FIRST;
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
