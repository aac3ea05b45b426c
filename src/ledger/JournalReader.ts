import { ContentFolder } from "../content/ContentFolder.ts";
import type { Hex } from "../domain/Hex.ts";
import type { TornTail } from "../platform/frames/FrameReader.ts";
import type { Engine, EngineBlock, EngineLog, StartEngine } from "./engine/Engine.ts";
import { startEdrEngine } from "./engine/startEdrEngine.ts";
import type { Founding } from "./Founding.ts";
import { type OpenJournal, readJournal } from "./journal/readJournal.ts";
import { ledgerPaths } from "./ledgerPaths.ts";
import { replayJournal } from "./replayJournal.ts";

/** A block with its raw logs. */
export interface ReadBlock extends Omit<EngineBlock, "transactions"> {
  logs: EngineLog[];
}

/**
 * A ledger's journal, executed in an engine of its own: what `verify` reads. It needs no lock and believes nothing of
 * a process that may be writing the journal meanwhile; it ends with the last whole block there was when it began.
 */
export class JournalReader {
  readonly chainId: number;
  readonly founding: Founding;
  readonly contents: ContentFolder;
  readonly #journal: OpenJournal;
  readonly #engine: Engine;
  readonly #replay: ReturnType<typeof replayJournal>;
  #last = 0;
  #isComplete = false;

  private constructor(journal: OpenJournal, engine: Engine, contents: ContentFolder) {
    this.chainId = journal.head.rules.chainId;
    this.founding = journal.head.founding;
    this.contents = contents;
    this.#journal = journal;
    this.#engine = engine;
    this.#replay = replayJournal(engine, journal.blocks);
  }

  static async open(folder: string, startEngine: StartEngine = startEdrEngine): Promise<JournalReader> {
    const paths = ledgerPaths(folder);
    const journal = await readJournal(paths.journal);
    const contents = new ContentFolder(paths.contents, paths.documents);
    return new JournalReader(journal, await startEngine(journal.head.rules), contents);
  }

  /** What stood behind the last whole entry when it was read; a running ledger may have been writing it. */
  get torn(): TornTail | null {
    return this.#journal.torn();
  }

  /**
   * All blocks in order, from the first. Throws `FramesDamaged` or `LedgerStartRefused`, naming the first block that
   * does not fit; those before it have been given by then.
   */
  async *blocks(): AsyncGenerator<ReadBlock> {
    for (let number = 1; number <= this.#last; number++) {
      const block = await this.#engine.block(number);
      if (block !== null) yield asRead(block, await this.#engine.logs(block.hash));
    }
    for (let block = await this.#next(); block !== null; block = await this.#next()) yield block;
  }

  /** A storage word after the last block. */
  async storage(address: Hex, slot: Hex): Promise<Hex> {
    await this.#complete();
    return this.#engine.storage(address, slot);
  }

  async code(address: Hex): Promise<Hex> {
    await this.#complete();
    return this.#engine.code(address);
  }

  async #next(): Promise<ReadBlock | null> {
    if (this.#isComplete) return null;
    const next = await this.#replay.next();
    this.#isComplete = next.done === true;
    if (next.done === true) return null;
    this.#last = next.value.sealed.number;
    return asRead(
      next.value.sealed,
      next.value.sealed.receipts.flatMap(({ logs }) => logs),
    );
  }

  async #complete(): Promise<void> {
    while ((await this.#next()) !== null);
  }
}

function asRead({ number, hash, parentHash, time }: EngineBlock, logs: EngineLog[]): ReadBlock {
  return { number, hash, parentHash, time, logs };
}
