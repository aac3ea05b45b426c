import type { ContentStore } from "../../content/ContentStore.ts";
import type { LedgerIdentity, RecordedAct } from "../../domain/acts/Act.ts";
import { decodeActs } from "../../domain/acts/decodeActs.ts";
import type { Heads } from "../../domain/heads.ts";
import type { Hex } from "../../domain/Hex.ts";
import { encodeFrame } from "../../platform/frames/frame.ts";
import type { FrameWriter } from "../../platform/frames/FrameWriter.ts";
import type { BlockClock } from "../clock/BlockClock.ts";
import { EngineFailed } from "../engine/EngineFailed.ts";
import { EngineMark } from "../engine/EngineMark.ts";
import { HistoryBroken } from "../HistoryBroken.ts";
import type { JournalBlock } from "../journal/journalRecords.ts";
import type { LedgerBlock } from "../Ledger.ts";
import { ledgerHeadSlot } from "../logStorage.ts";
import type { Outcome, PendingAct } from "./PendingAct.ts";
import { type CarrierRoute, type CleanBlock, sealWithoutRefusals } from "./sealWithoutRefusals.ts";

/** Where the next block goes. */
export interface Tip {
  /** Of the last block. */
  number: number;
  hash: Hex;
  time: number;
  /** The carrier account's next nonce. */
  nonce: number;
}

export interface SealerParts {
  route: CarrierRoute;
  identity: LedgerIdentity;
  clock: BlockClock;
  journal: FrameWriter;
  contents: ContentStore;
  heads: Heads;
  /** Called once a block is durable, before its acts are answered. */
  onSealed: (block: LedgerBlock, pending: readonly PendingAct[]) => void;
}

type Outcomes = Map<PendingAct, Outcome>;

/**
 * Puts acts that came together into one block, one flush of the journal and one of the contents.
 *
 * Only a block without refusals is journalled, so no stranger can fill the disk; an act is answered after the flush.
 * When a disk refuses, the engine goes back to the last durable block, and the next acts find all as it was.
 */
export class Sealer {
  readonly #parts: SealerParts;
  #tip: Tip;

  constructor(parts: SealerParts, tip: Tip) {
    this.#parts = parts;
    this.#tip = tip;
  }

  get tip(): Tip {
    return this.#tip;
  }

  /** Outcomes in the order of the acts. Calls must not overlap. */
  async seal(batch: readonly PendingAct[]): Promise<Outcome[]> {
    const outcomes: Outcomes = new Map();
    try {
      await this.#seal(batch, this.#parts.clock.next(), outcomes);
    } catch (error) {
      for (const pending of batch) if (!outcomes.has(pending)) outcomes.set(pending, { error });
    }
    return batch.map((pending) => outcomes.get(pending) ?? { error: new EngineFailed("sealing", "no outcome") });
  }

  async #seal(batch: readonly PendingAct[], time: number, outcomes: Outcomes): Promise<void> {
    const mark = await EngineMark.set(this.#parts.route.engine);
    const contents = batch.flatMap(({ content }) => content ?? []);
    const staged = this.#parts.contents.stage(contents);
    staged.catch(() => undefined); // awaited below, once the engine has done its part
    try {
      await this.#execute(mark, batch, time, outcomes, staged);
    } catch (error) {
      await mark.goBack();
      throw error;
    } finally {
      const isStaged = await staged.then(
        () => true,
        () => false,
      );
      if (isStaged) this.#settleContents(batch, outcomes);
    }
  }

  async #execute(
    mark: EngineMark,
    batch: readonly PendingAct[],
    time: number,
    outcomes: Outcomes,
    staged: Promise<void>,
  ): Promise<void> {
    const start = { time, prevRandao: this.#tip.hash, firstNonce: this.#tip.nonce };
    const block = await sealWithoutRefusals(this.#parts.route, mark, batch, start, (pending, error) => {
      outcomes.set(pending, { error });
    });
    if (block === null) return;
    const heads = this.#parts.heads.branch();
    const acts = await this.#decode(block, heads);
    await staged;
    await this.#parts.journal.append([encodeFrame(JSON.stringify(journalled(block)))]);
    this.#advance(block, heads, acts, outcomes);
  }

  /** Before anything is written: the block follows the last durable one, every act of the block is one that was handed in, and the heads are the log's. */
  async #decode({ pending, sealed }: CleanBlock, heads: Heads): Promise<RecordedAct[]> {
    const { route, identity } = this.#parts;
    const logs = sealed.receipts.flatMap((receipt) => receipt.logs);
    const acts = decodeActs({ ...sealed, logs }, identity, heads);
    const follows = sealed.number === this.#tip.number + 1 && sealed.parentHash === this.#tip.hash;
    if (!follows) throw new EngineFailed("sealing", `block ${sealed.number} does not follow block ${this.#tip.number}`);
    const isSame =
      acts.length === pending.length && acts.every((act, index) => act.actHash === pending[index]?.actHash);
    if (!isSame) throw new EngineFailed("sealing", `block ${sealed.number} holds other acts than were carried`);
    const stored = await route.engine.storage(identity.log, ledgerHeadSlot);
    if (stored !== heads.ledger.head) throw new HistoryBroken(sealed.number, heads.ledger.head, stored);
    return acts;
  }

  #advance({ pending, sealed, inputs }: CleanBlock, heads: Heads, acts: RecordedAct[], outcomes: Outcomes): void {
    const { number, hash, parentHash, time } = sealed;
    this.#tip = { number, hash, time, nonce: this.#tip.nonce + inputs.transactions.length };
    this.#parts.clock.sealed(time);
    this.#parts.heads.adopt(heads);
    pending.forEach((item, index) => {
      const recorded = acts[index];
      if (recorded !== undefined) outcomes.set(item, { recorded });
    });
    this.#parts.onSealed({ number, hash, parentHash, time, acts }, pending);
  }

  #settleContents(batch: readonly PendingAct[], outcomes: Outcomes): void {
    const isRecorded = (pending: PendingAct) => "recorded" in (outcomes.get(pending) ?? {});
    const digests = (wanted: boolean) =>
      batch.filter((pending) => isRecorded(pending) === wanted).flatMap(({ content }) => content?.digest ?? []);
    this.#parts.contents.keep(digests(true));
    this.#parts.contents.drop(digests(false));
  }
}

function journalled({ pending, sealed, inputs }: CleanBlock): JournalBlock {
  const keys = pending.flatMap(({ keyHash, actHash }) => (keyHash === undefined ? [] : { key: keyHash, act: actHash }));
  return { number: sealed.number, hash: sealed.hash, ...inputs, transactions: [...inputs.transactions], keys };
}
