import type { ContentStore } from "../content/ContentStore.ts";
import type { Act, RecordedAct } from "../domain/acts/Act.ts";
import { DocumentBringers } from "../domain/DocumentBringers.ts";
import { documentsBrought, isOwnPart } from "../domain/documentsBrought.ts";
import type { Hex } from "../domain/Hex.ts";
import type { Ledger } from "./Ledger.ts";

type History = Pick<Ledger, "blocksFrom" | "find">;

/**
 * Who may take a document down: the organisation whose act brought it first, by naming an act of its own that brought
 * it. Contracts cannot read contents, so every reader checks this. The history is read when somebody takes something
 * down, and then only what is new since the last time.
 */
export class TakeDownRight {
  readonly #history: History;
  readonly #contents: ContentStore;
  readonly #bringers = new DocumentBringers();
  #nextBlock = 1;
  #reading: Promise<void> = Promise.resolve();

  constructor(history: History, contents: ContentStore) {
    this.#history = history;
    this.#contents = contents;
  }

  async allows({ organisation, values }: Act<"DocumentTakenDown">, sha256: Hex): Promise<boolean> {
    const named = await this.#history.find(values.act);
    if (named?.act.organisation !== organisation || !(await this.#brings(named, sha256))) return false;
    this.#reading = this.#reading.catch(() => undefined).then(() => this.#readOn());
    await this.#reading;
    return this.#bringers.isOf(sha256, organisation);
  }

  async #brings({ act }: RecordedAct, sha256: Hex): Promise<boolean> {
    const parts = await heldParts(act, this.#contents);
    return parts.some((part) => documentsBrought(act.kind, part).some((document) => document.sha256 === sha256));
  }

  async #readOn(): Promise<void> {
    for await (const { number, acts } of this.#history.blocksFrom(this.#nextBlock)) {
      for (const { act } of acts) this.#bringers.observe(act, await heldParts(act, this.#contents));
      this.#nextBlock = number + 1;
    }
  }
}

/** The content of an act as far as it is here: whole, or what an erasure has left of it; nothing where it is missing. */
async function heldParts({ kind, content }: Act, contents: ContentStore): Promise<readonly unknown[]> {
  const held = await contents.get(content);
  if (held === null) return [];
  if ("content" in held) return [held.content];
  return held.redacted.shown.filter(({ path }) => isOwnPart(kind, path)).map(({ value }) => value);
}
