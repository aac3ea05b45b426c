import { setTimeout as wait } from "node:timers/promises";
import type { ContentStore } from "../content/ContentStore.ts";
import type { DocumentStore } from "../content/DocumentStore.ts";
import type { RecordedAct } from "../domain/acts/Act.ts";
import { ACT_KINDS } from "../domain/acts/actKinds.ts";
import type { Hex } from "../domain/Hex.ts";
import { DocumentHistory } from "./DocumentHistory.ts";
import type { Ledger } from "./Ledger.ts";

/** Between two looks whether acts that name a document are answered. Milliseconds. */
const UNTIL_ANSWERED = 20;

/** Carries out recorded take-downs: hides the document, and removes its bytes when nobody else's act needs them. */
export class TakeDowns {
  readonly history: DocumentHistory;
  readonly #contents: ContentStore;
  readonly #documents: DocumentStore;
  readonly #onFailed: (error: unknown) => void;
  /** What a disk refused; done again with the next sweep. */
  readonly #undone = new Map<Hex, RecordedAct>();

  constructor(
    ledger: Pick<Ledger, "blocksFrom">,
    contents: ContentStore,
    documents: DocumentStore,
    onFailed: (error: unknown) => void,
  ) {
    this.history = new DocumentHistory(ledger, contents);
    this.#contents = contents;
    this.#documents = documents;
    this.#onFailed = onFailed;
  }

  /**
   * Never rejects: the act is recorded and has to be answered so. Without a right to the document it takes nothing
   * down, since such an act may have been carried past us. May be done again after a crash.
   */
  async carryOut(recorded: RecordedAct): Promise<void> {
    if (recorded.act.kind !== "DocumentTakenDown") return;
    try {
      await this.#takeDown(recorded);
      this.#undone.delete(recorded.actHash);
    } catch (error) {
      this.#undone.set(recorded.actHash, recorded);
      this.#onFailed(error);
    }
  }

  async finish(): Promise<void> {
    for (const recorded of [...this.#undone.values()]) await this.carryOut(recorded);
  }

  async #takeDown({ act, actHash }: RecordedAct): Promise<void> {
    if (act.kind !== "DocumentTakenDown") return;
    const held = await this.#contents.get(act.content);
    if (held === null || !("content" in held)) return;
    const parsed = ACT_KINDS.DocumentTakenDown.content.safeParse(held.content);
    if (!parsed.success) return;
    const { sha256 } = parsed.data;
    if (await this.#isDone(sha256, act.organisation)) return;
    if (!(await this.history.mayTakeDown(act, sha256))) return;
    await this.#documents.takeDown(sha256, { organisation: act.organisation, act: actHash });
    while (!(await this.history.isNeeded(sha256)) && !(await this.#documents.removeBytes(sha256)))
      await wait(UNTIL_ANSWERED);
  }

  /**
   * Spares a start reading the whole history, where an earlier process did all. What waits in `uploaded/` since then
   * somebody else has sent again, to name it.
   */
  async #isDone(sha256: Hex, organisation: number): Promise<boolean> {
    const found = await this.#documents.find(sha256);
    if (found?.state !== "withdrawn" && found?.state !== "uploaded") return false;
    return found.takenDown.some((down) => down.organisation === organisation);
  }
}
