interface Waiter {
  readonly sequence: number;
  readonly done: () => void;
  readonly fail: (error: unknown) => void;
}

/** Who waits until the act with some number can be read. */
export class SequenceWaiters {
  readonly #waiting = new Set<Waiter>();

  get none(): boolean {
    return this.#waiting.size === 0;
  }

  waitFor(sequence: number): Promise<void> {
    return new Promise((done, fail) => this.#waiting.add({ sequence, done, fail }));
  }

  reached(sequence: number): void {
    for (const waiter of this.#waiting) {
      if (waiter.sequence > sequence) continue;
      this.#waiting.delete(waiter);
      waiter.done();
    }
  }

  fail(error: unknown): void {
    for (const { fail } of this.#waiting) fail(error);
    this.#waiting.clear();
  }
}
