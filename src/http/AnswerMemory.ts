import type { Clock } from "../platform/Clock.ts";

/** A finished answer, headers and all, ready to be written again. */
export interface RememberedAnswer {
  readonly headers: readonly string[];
  readonly etag: string;
  readonly body: Buffer;
}

/** How far the projection has come: any number that is another one once something was applied. */
export type Progress = () => number;

/**
 * Answers to reads, kept for as long as nothing can have changed: the projection stands where it stood, and the clock
 * shows the same second (what is late or due follows from time alone). So nothing has to say when it is out of date.
 */
export class AnswerMemory {
  readonly #answers = new Map<string, RememberedAnswer>();
  readonly #progress: Progress;
  readonly #clock: Clock;
  readonly #limit: number;
  #bytes = 0;
  #at = { progress: -1, second: -1 };

  /** @param limit bytes of bodies kept */
  constructor(progress: Progress, clock: Clock, limit: number) {
    this.#progress = progress;
    this.#clock = clock;
    this.#limit = limit;
  }

  find(key: string): RememberedAnswer | undefined {
    this.#forgetIfTimeHasPassed();
    return this.#answers.get(key);
  }

  /** Notes where things stand before an answer is worked out; `keep` is for answers that began there. */
  begin(): { keep: (key: string, answer: RememberedAnswer) => void } {
    this.#forgetIfTimeHasPassed();
    const begun = this.#at;
    return {
      keep: (key, answer) => {
        this.#forgetIfTimeHasPassed();
        if (begun === this.#at) this.#keep(key, answer);
      },
    };
  }

  #keep(key: string, answer: RememberedAnswer): void {
    if (this.#bytes + answer.body.length > this.#limit || this.#answers.has(key)) return;
    this.#answers.set(key, answer);
    this.#bytes += answer.body.length;
  }

  #forgetIfTimeHasPassed(): void {
    const progress = this.#progress();
    const second = this.#clock.now();
    if (progress === this.#at.progress && second === this.#at.second) return;
    this.#at = { progress, second };
    this.#answers.clear();
    this.#bytes = 0;
  }
}
