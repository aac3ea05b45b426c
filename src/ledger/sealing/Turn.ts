/** A place in a line of acts that came together: each is handed in after all before it were, or had failed. */
export class Turn {
  readonly #before: Promise<unknown>;
  readonly #ended = Promise.withResolvers<void>();

  /** @param before the one in front, if there is one */
  constructor(before?: Turn) {
    this.#before = before === undefined ? Promise.resolve() : before.#over();
  }

  async come(): Promise<void> {
    await this.#before;
  }

  /** Lets the next one come, once those in front are done as well. May be said twice. */
  end(): void {
    this.#ended.resolve();
  }

  #over(): Promise<unknown> {
    return Promise.all([this.#before, this.#ended.promise]);
  }
}

/** Hands items in one after the other; each may take its time before its turn, and ends on its own. */
export function inLine<Item, Result>(
  items: readonly Item[],
  handIn: (item: Item, turn: Turn) => Promise<Result>,
): Promise<Result>[] {
  let before: Turn | undefined;
  return items.map((item) => {
    const turn = new Turn(before);
    before = turn;
    return handIn(item, turn).finally(() => turn.end());
  });
}
