import type { Engine } from "./Engine.ts";

/** A state of the engine that one can go back to, as often as needed. */
export class EngineMark {
  readonly #engine: Engine;
  #mark: string;

  private constructor(engine: Engine, mark: string) {
    this.#engine = engine;
    this.#mark = mark;
  }

  static async set(engine: Engine): Promise<EngineMark> {
    return new EngineMark(engine, await engine.snapshot());
  }

  async goBack(): Promise<void> {
    await this.#engine.revert(this.#mark);
    this.#mark = await this.#engine.snapshot();
  }
}
