/** One thing that an unclear local time may mean. */
export interface TimeMeaning {
  readonly offset: string;
  readonly seconds: number;
  /** The moment in words: "26 October 2025, 1:30am BST". */
  readonly words: string;
}

/** Thrown for a London time that the clocks skip in spring or repeat in autumn, entered without an offset. */
export class LondonTimeUnclear extends Error {
  override readonly name = "LondonTimeUnclear";
  readonly entered: string;
  readonly isTwice: boolean;
  readonly meanings: readonly TimeMeaning[];

  constructor(entered: string, isTwice: boolean, meanings: readonly TimeMeaning[]) {
    const why = isTwice ? "happens twice: the clocks go back" : "does not exist: the clocks go forward";
    const choices = meanings.map(({ offset, words }) => `${entered}${offset} (${words})`);
    super(`In London, ${entered} ${why}. Say which you mean: ${choices.join(" or ")}.`);
    this.entered = entered;
    this.isTwice = isTwice;
    this.meanings = meanings;
  }
}
