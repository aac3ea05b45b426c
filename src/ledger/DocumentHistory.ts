import type { ContentStore } from "../content/ContentStore.ts";
import type { Act } from "../domain/acts/Act.ts";
import { DocumentBringers } from "../domain/DocumentBringers.ts";
import { isOwnPart } from "../domain/documentsBrought.ts";
import type { NamedDocument } from "../domain/documentsIn.ts";
import type { Hex } from "../domain/Hex.ts";
import type { Ledger } from "./Ledger.ts";

/**
 * What the ledger's own history says of documents: who brought each, and who took it down. Contracts cannot read
 * contents, and the projection may be behind. It is read when somebody asks, and then only what is new since then.
 */
export class DocumentHistory {
  readonly #history: Pick<Ledger, "blocksFrom">;
  readonly #contents: ContentStore;
  readonly #bringers = new DocumentBringers();
  #nextBlock = 1;
  #reading: Promise<void> = Promise.resolve();

  constructor(history: Pick<Ledger, "blocksFrom">, contents: ContentStore) {
    this.#history = history;
    this.#contents = contents;
  }

  /** An organisation takes down what an act of its own brought, for its own acts. */
  async mayTakeDown(act: Act<"DocumentTakenDown">, sha256: Hex): Promise<boolean> {
    return (await this.#upToNow()).mayTakeDown(act, sha256);
  }

  /** Whether an organisation brought the document and has not taken it down. */
  async isNeeded(sha256: Hex): Promise<boolean> {
    return (await this.#upToNow()).isNeeded(sha256);
  }

  /** How the first act that brought the document names it. */
  async nameOf(sha256: Hex): Promise<NamedDocument | undefined> {
    return (await this.#upToNow()).nameOf(sha256);
  }

  async #upToNow(): Promise<DocumentBringers> {
    this.#reading = this.#reading.catch(() => undefined).then(() => this.#readOn());
    await this.#reading;
    return this.#bringers;
  }

  async #readOn(): Promise<void> {
    for await (const { number, acts } of this.#history.blocksFrom(this.#nextBlock)) {
      for (const recorded of acts) this.#bringers.observe(recorded, await heldParts(recorded.act, this.#contents));
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
