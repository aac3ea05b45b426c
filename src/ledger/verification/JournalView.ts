import { Registers } from "../../domain/generations/Registers.ts";
import type { Hex } from "../../domain/Hex.ts";
import type { TornTail } from "../../platform/frames/FrameReader.ts";
import { BlockReader } from "../BlockReader.ts";
import { contractsOf } from "../contractsOf.ts";
import type { Engine, EngineLog, StartEngine } from "../engine/Engine.ts";
import { startEdrEngine } from "../engine/startEdrEngine.ts";
import type { Founding } from "../Founding.ts";
import { type OpenJournal, readJournal } from "../journal/readJournal.ts";
import type { LedgerBlock } from "../Ledger.ts";
import { ledgerPaths } from "../ledgerPaths.ts";
import { logsOf, replayJournal } from "../replayJournal.ts";

/** A block with its raw logs, nothing decoded. */
interface RawBlock {
  number: number;
  hash: Hex;
  parentHash: Hex;
  time: number;
  logs: EngineLog[];
}

/**
 * What `verify` reads of an embedded ledger: its journal, executed again in an engine of its own. Nothing of a
 * running service is asked, no lock is taken, and nothing is written, so it works beside one.
 */
export class JournalView {
  readonly chainId: number;
  readonly founding: Founding;
  readonly #engine: Engine;
  readonly #journal: OpenJournal;
  readonly #registers: Registers;

  private constructor(journal: OpenJournal, engine: Engine) {
    this.chainId = journal.head.rules.chainId;
    this.founding = journal.head.founding;
    this.#journal = journal;
    this.#engine = engine;
    this.#registers = new Registers(contractsOf(this.founding).identity);
  }

  /** @throws LedgerStartRefused or FramesDamaged where the journal's head does not fit */
  static async open(folder: string, startEngine: StartEngine = startEdrEngine): Promise<JournalView> {
    const journal = await readJournal(ledgerPaths(folder).journal);
    return new JournalView(journal, await startEngine(journal.head.rules));
  }

  /** The code that the founding deployed, from an engine that executes nothing but the first block. */
  static async codeAtFounding(folder: string): Promise<(address: Hex) => Promise<Hex>> {
    const view = await JournalView.open(folder);
    for await (const { number } of view.blocks()) if (number > 0) break; // which closes the journal
    return (address) => view.code(address);
  }

  /** To be read once. @throws LedgerStartRefused or FramesDamaged, which name the block that does not fit */
  async *blocks(): AsyncGenerator<RawBlock> {
    for await (const { sealed } of replayJournal(this.#engine, this.#journal.blocks)) {
      const { number, hash, parentHash, time } = sealed;
      const logs = logsOf(sealed);
      await this.#registers.observe(logs, (address) => this.code(address));
      yield { number, hash, parentHash, time, logs };
    }
  }

  /**
   * Once `blocks` has been read to its end: blocks decoded, with their heads. @throws HistoryBroken
   * @param last number of the last block wanted; all if left out
   */
  decoded(first: number, last: number = Number.MAX_SAFE_INTEGER): AsyncIterable<LedgerBlock> {
    return new BlockReader(this.#engine, this.#registers).blocks(first, last);
  }

  /** Once `blocks` has been read to its end: what stands behind the last whole entry. */
  torn(): TornTail | null {
    return this.#journal.torn();
  }

  storage(address: Hex, slot: Hex): Promise<Hex> {
    return this.#engine.storage(address, slot);
  }

  code(address: Hex): Promise<Hex> {
    return this.#engine.code(address);
  }
}
