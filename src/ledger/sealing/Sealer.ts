import type { ContentStore } from "../../content/ContentStore.ts";
import type { RecordedAct } from "../../domain/acts/Act.ts";
import { decodeActs } from "../../domain/acts/decodeActs.ts";
import type { Registers } from "../../domain/generations/Registers.ts";
import type { Heads } from "../../domain/heads.ts";
import type { Hex } from "../../domain/Hex.ts";
import { LEDGER_HEAD_SLOT } from "../../domain/storageSlots.ts";
import { encodeFrame } from "../../platform/frames/frame.ts";
import type { FrameWriter } from "../../platform/frames/FrameWriter.ts";
import type { BlockClock } from "../clock/BlockClock.ts";
import { EngineFailed } from "../engine/EngineFailed.ts";
import { HistoryBroken } from "../HistoryBroken.ts";
import type { JournalBlock } from "../journal/journalRecords.ts";
import type { LedgerBlock } from "../Ledger.ts";
import { logsOf } from "../replayJournal.ts";
import { BlockEngine, type Executed, type Tip } from "./BlockEngine.ts";
import type { Outcome, PendingAct } from "./PendingAct.ts";
import type { CarrierRoute, CleanBlock } from "./sealWithoutRefusals.ts";

export interface SealerParts {
  route: CarrierRoute;
  registers: Registers;
  clock: BlockClock;
  journal: FrameWriter;
  contents: ContentStore;
  heads: Heads;
  /** Called once a block is durable, before its acts are answered. */
  onSealed: (block: LedgerBlock, pending: readonly PendingAct[]) => void;
}

/** A batch on its way. */
export interface Sealing {
  /** Resolves when the next batch may be handed in. Never rejects. */
  ready: Promise<void>;
  /** In the order of the acts. Never rejects. */
  outcomes: Promise<Outcome[]>;
}

/**
 * Puts acts that came together into one block, one flush of the journal and one of the contents.
 *
 * A block is executed in memory while the one before it is written, so that engine and disk work at the same time.
 * Nothing is answered before the block and all blocks before it are durable: neither that an act was recorded, nor
 * that it was refused, since that may be for an act that then is not recorded. When a disk refuses, the engine goes
 * back to the last durable block, and the next acts find all as it was.
 */
export class Sealer {
  readonly #parts: SealerParts;
  readonly #engine: BlockEngine;
  #tip: Tip;
  #staging: Promise<unknown> = Promise.resolve();
  #writing: Promise<unknown> = Promise.resolve();

  constructor(parts: SealerParts, tip: Tip) {
    this.#parts = parts;
    this.#engine = new BlockEngine(parts.route, parts.clock, tip);
    this.#tip = tip;
  }

  /** The last durable block. */
  get tip(): Tip {
    return this.#tip;
  }

  seal(batch: readonly PendingAct[]): Sealing {
    const before = this.#writing;
    const executed = this.#engine.execute(batch);
    const staged = this.#stage(batch);
    const outcomes = this.#finish(batch, before, executed, staged);
    this.#writing = outcomes;
    const ready = Promise.allSettled([before, executed]).then(() => undefined);
    return { ready, outcomes };
  }

  #stage(batch: readonly PendingAct[]): Promise<void> {
    const contents = batch.flatMap(({ content }) => content ?? []);
    const staged = this.#staging.then(() => this.#parts.contents.stage(contents));
    this.#staging = staged.catch(() => undefined); // whoever needs the contents awaits `staged`
    return staged;
  }

  async #finish(
    batch: readonly PendingAct[],
    before: Promise<unknown>,
    executed: Promise<Executed>,
    staged: Promise<void>,
  ): Promise<Outcome[]> {
    const [execution, contents] = await Promise.allSettled([executed, staged, before]);
    const outcomes = await this.#write(execution, contents).catch((error: unknown) => batch.map(() => ({ error })));
    if (contents.status === "fulfilled") this.#settleContents(batch, outcomes);
    return outcomes;
  }

  async #write(execution: PromiseSettledResult<Executed>, contents: PromiseSettledResult<void>): Promise<Outcome[]> {
    if (execution.status === "rejected") throw execution.reason;
    const { block, outcomes } = execution.value;
    this.#engine.requireStanding(execution.value);
    try {
      if (contents.status === "rejected") throw contents.reason;
      return block === null ? outcomes([]) : outcomes(await this.#record(block));
    } catch (error) {
      await this.#engine.takeBack(execution.value, this.#tip, error);
      throw error;
    }
  }

  async #record(block: CleanBlock): Promise<RecordedAct[]> {
    const heads = this.#parts.heads.branch();
    const acts = await this.#decode(block, heads);
    await this.#parts.journal.append([encodeFrame(JSON.stringify(journalled(block)))]);
    const { number, hash, parentHash, time } = block.sealed;
    this.#tip = { number, hash, time, nonce: this.#tip.nonce + block.inputs.transactions.length };
    this.#parts.heads.adopt(heads);
    await this.#parts.registers.observe(logsOf(block.sealed), (address) => this.#parts.route.engine.code(address));
    this.#parts.onSealed({ number, hash, follows: parentHash, time, acts }, block.pending);
    return acts;
  }

  /** Before anything is written: the block follows, its acts are those handed in, and the heads are the log's. */
  async #decode({ pending, sealed }: CleanBlock, heads: Heads): Promise<RecordedAct[]> {
    const { route, registers } = this.#parts;
    const { number, parentHash } = sealed;
    if (number !== this.#tip.number + 1 || parentHash !== this.#tip.hash)
      throw new EngineFailed("sealing", `block ${number} does not follow block ${this.#tip.number}`);
    const logs = logsOf(sealed);
    const acts = decodeActs({ ...sealed, logs }, registers.identity, heads);
    if (acts.length !== pending.length || acts.some((act, index) => act.actHash !== pending[index]?.actHash))
      throw new EngineFailed("sealing", `block ${number} holds other acts than were carried`);
    const stored = await route.engine.storage(registers.identity.log, LEDGER_HEAD_SLOT, number);
    if (stored !== heads.ledger.head) throw new HistoryBroken(number, heads.ledger.head, stored);
    return acts;
  }

  #settleContents(batch: readonly PendingAct[], outcomes: readonly Outcome[]): void {
    const digests = (wanted: boolean): Hex[] =>
      batch.flatMap(({ content }, index) =>
        content !== undefined && "recorded" in (outcomes[index] ?? {}) === wanted ? content.digest : [],
      );
    this.#parts.contents.keep(digests(true));
    this.#parts.contents.drop(digests(false));
  }
}

function journalled({ pending, sealed, inputs }: CleanBlock): JournalBlock {
  const keys = pending.flatMap(({ keyHash, actHash }) => (keyHash === undefined ? [] : { key: keyHash, act: actHash }));
  return { number: sealed.number, hash: sealed.hash, ...inputs, transactions: [...inputs.transactions], keys };
}
