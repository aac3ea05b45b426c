/** Does what is asked for at once, or lets it gather for a while, so that it is done once for many. */
export class Gathering {
  readonly #run: () => void;
  readonly #longest: number;
  #timer: NodeJS.Timeout | undefined;

  /** @param longest milliseconds that anything waits */
  constructor(run: () => void, longest: number) {
    this.#run = run;
    this.#longest = longest;
  }

  /** To be done with what else comes, at the latest when its time is over. */
  later(): void {
    this.#timer ??= setTimeout(() => this.now(), this.#longest).unref();
  }

  now(): void {
    this.stop();
    this.#run();
  }

  /** Somebody waits for what has gathered, if anything has. */
  hurry(): void {
    if (this.#timer !== undefined) this.now();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
