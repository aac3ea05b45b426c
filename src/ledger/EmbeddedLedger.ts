import type { ContentStore } from "../content/ContentStore.ts";
import type { DocumentStore } from "../content/DocumentStore.ts";
import type { LedgerIdentity, RecordedAct, Submission } from "../domain/acts/Act.ts";
import { actHash } from "../domain/acts/actHash.ts";
import { callData } from "../domain/acts/callData.ts";
import { definitionOf } from "../domain/acts/definitionOf.ts";
import { registerFor } from "../domain/acts/registerFor.ts";
import type { Registers } from "../domain/generations/Registers.ts";
import type { Hex } from "../domain/Hex.ts";
import { LARGEST_BATCH } from "../domain/signatures/batchSignature.ts";
import type { DataFolderLock } from "../platform/DataFolderLock.ts";
import { hashOfKey } from "./ActIndex.ts";
import { Admission } from "./admission/Admission.ts";
import { BlockReader } from "./BlockReader.ts";
import { SandboxClock } from "./clock/SandboxClock.ts";
import type { ContentRule } from "./ContentRule.ts";
import type { EmbeddedLedgerParts } from "./EmbeddedLedgerParts.ts";
import type { StorageProof } from "./engine/Engine.ts";
import { EngineFailed } from "./engine/EngineFailed.ts";
import type { Founding } from "./Founding.ts";
import type {
  BlockListener,
  HeldLedger,
  Ledger,
  LedgerBlock,
  LedgerHead,
  Recorded,
  SubmitOptions,
  Submitting,
} from "./Ledger.ts";
import { Listeners } from "./Listeners.ts";
import { NotASandbox } from "./NotASandbox.ts";
import { Batcher } from "./sealing/Batcher.ts";
import { gasLimit } from "./sealing/gasLimits.ts";
import type { PendingAct } from "./sealing/PendingAct.ts";
import { Sealer, type SealerParts } from "./sealing/Sealer.ts";
import { inLine, Turn } from "./sealing/Turn.ts";
import { SubmissionCheck } from "./SubmissionCheck.ts";
import { TakeDowns } from "./TakeDowns.ts";
import { tryOut } from "./trial/TrialRun.ts";
import { UnderWay } from "./UnderWay.ts";

/** The ledger in this process: an EVM in memory, a journal on disk. Opened by `openEmbeddedLedger`. */
export class EmbeddedLedger implements HeldLedger {
  readonly registers: Registers;
  readonly founding: Founding;
  readonly contents: ContentStore;
  readonly documents: DocumentStore;
  /** Tells other commands where the service answers. */
  readonly lock: DataFolderLock;
  readonly #parts: EmbeddedLedgerParts;
  readonly #reader: BlockReader;
  readonly #sealer: Sealer;
  readonly #batcher: Batcher;
  readonly #admission: Admission;
  readonly #check: SubmissionCheck;
  readonly #takeDowns: TakeDowns;
  readonly #blockListeners: Listeners<[LedgerBlock]>;
  readonly #restListeners: Listeners<[]>;
  readonly #underWay: UnderWay;

  constructor(parts: EmbeddedLedgerParts) {
    this.#parts = parts;
    this.#blockListeners = new Listeners(parts.onListenerFailed);
    this.#restListeners = new Listeners(parts.onListenerFailed);
    this.registers = parts.registers;
    this.#underWay = new UnderWay(parts.index);
    this.founding = parts.founding;
    this.contents = parts.contents;
    this.documents = parts.documents;
    this.lock = parts.lock;
    this.#reader = new BlockReader(parts.engine, parts.registers);
    const onSealed: SealerParts["onSealed"] = (...sealed) => this.#onSealed(...sealed);
    this.#sealer = new Sealer({ ...parts, clock: parts.blockClock, onSealed }, parts.tip);
    this.#batcher = new Batcher((batch) => this.#sealer.seal(batch));
    this.#takeDowns = new TakeDowns(this, parts.contents, parts.documents, parts.onListenerFailed);
    this.#admission = new Admission(this);
    this.#check = new SubmissionCheck(parts.contents, parts.documents, this.#takeDowns.history, this);
  }

  /** How many acts one signature may cover: older ledgers want one for each. */
  get actsPerSignature(): number {
    return this.#parts.knowsBatches ? LARGEST_BATCH : 1;
  }

  get identity(): LedgerIdentity {
    return this.registers.identity;
  }

  head(): LedgerHead {
    const { number, hash, time } = this.#sealer.tip;
    const { head, count } = this.#parts.heads.ledger;
    return { sequence: count, ledgerHead: head, blockNumber: number, blockHash: hash, time };
  }

  now(): number {
    return Math.max(Math.floor(this.#parts.clock.wall() / 1000), this.#sealer.tip.time);
  }

  async block(number: number): Promise<LedgerBlock | null> {
    return number > this.#sealer.tip.number ? null : this.#reader.block(number);
  }

  /** Ends at the block that is the last one when reading starts: later ones may not be durable yet. */
  blocksFrom(number: number): AsyncIterable<LedgerBlock> {
    return this.#reader.blocks(number, this.#sealer.tip.number);
  }

  onBlock(listener: BlockListener): () => void {
    return this.#blockListeners.add(listener);
  }

  onRest(listener: () => void): () => void {
    return this.#restListeners.add(listener);
  }

  async find(hash: Hex): Promise<RecordedAct | null> {
    const block = this.#parts.index.blockOf(hash);
    return block === undefined ? null : this.#recordedIn(block, hash);
  }

  submit(submission: Submission, options: SubmitOptions = {}): Promise<Recorded> {
    return this.#submit(submission, options, new Turn());
  }

  submitAll(submissions: readonly Submitting[]): Promise<Recorded>[] {
    return inLine(submissions, ({ submission, options = {} }, turn) => this.#submit(submission, options, turn));
  }

  async #submit(submission: Submission, options: SubmitOptions, turn: Turn): Promise<Recorded> {
    this.registers.require(submission.act.kind);
    const hash = actHash(submission.act, this.identity);
    const keyHash =
      options.idempotencyKey === undefined ? undefined : hashOfKey(submission.signer, options.idempotencyKey);
    this.#underWay.requireSameAct(hash, keyHash);
    const first = this.#firstAnswer(hash);
    if (first !== undefined) {
      turn.end(); // it is in its place already
      return { act: await first, already: true };
    }
    // Nothing is awaited up to here, so that of two equal submissions the second finds the first in flight.
    const recording = this.#record(submission, hash, keyHash, turn);
    this.#underWay.begin(hash, keyHash, recording);
    try {
      return { act: await recording, already: false };
    } finally {
      this.#underWay.end(hash, keyHash);
      if (this.#underWay.none) this.#restListeners.tell();
    }
  }

  /** Whether the act was handed in and is not answered yet. */
  isUnderWay(hash: Hex): boolean {
    return this.#underWay.has(hash);
  }

  /** Holds contents of new acts against more than their own act; those that do not fit are refused. */
  requireOfContents(rule: ContentRule): void {
    this.#check.require(rule);
  }

  tryOut: Ledger["tryOut"] = (trials) => tryOut(this.#parts.route, this, trials);

  storage(address: Hex, slot: Hex, block?: number): Promise<Hex> {
    return this.#parts.engine.storage(address, slot, block ?? this.#sealer.tip.number);
  }

  proof(address: Hex, slots: readonly Hex[], block?: number): Promise<StorageProof> {
    return this.#parts.engine.proof(address, slots, block ?? this.#sealer.tip.number);
  }

  header: Ledger["header"] = (block) => this.#parts.engine.header(block);

  /** The operator says that the machine's clock is right after `ClockRefused`. */
  confirmClock(): void {
    this.#parts.blockClock.confirm();
  }

  /** Moves a sandbox's clock forward to `time` (UTC seconds). Throws `NotASandbox` or `RangeError`. */
  async advanceClock(time: number): Promise<void> {
    const { clock } = this.#parts;
    if (!(clock instanceof SandboxClock)) throw new NotASandbox();
    await clock.advanceTo(time);
  }

  /**
   * Removes uploads that no act named within a day, and what recorded acts took down; to be called now and then. What
   * acts name is asked of the ledger itself: documents of the newest may still lie among the uploads.
   */
  async removeUnnamedDocuments(now = Date.now()): Promise<readonly Hex[]> {
    await this.contents.moveAll();
    await this.#takeDowns.finish();
    return this.documents.removeUnnamed((sha256) => this.#takeDowns.history.nameOf(sha256), now);
  }

  /** Does again what a crash may have left undone. @param acts hashes of recorded take-downs */
  async takeDownAgain(acts: readonly Hex[]): Promise<void> {
    if (acts.length > 0) await this.contents.moveAll().catch(this.#parts.onListenerFailed); // a full disk stops no start
    const recorded = await Promise.all(acts.map((hash) => this.find(hash)));
    for (const act of recorded) if (act !== null) await this.#takeDowns.carryOut(act);
  }

  /** Lets what was submitted come to its end, then lets go of the folder. */
  async close(): Promise<void> {
    try {
      await this.#batcher.idle();
      await this.#parts.journal.close();
      await this.contents.close();
    } finally {
      this.lock.release(); // what could not be moved is moved after the next start
    }
  }

  #firstAnswer(hash: Hex): Promise<RecordedAct> | undefined {
    const block = this.#parts.index.blockOf(hash);
    return block === undefined ? this.#underWay.answerTo(hash) : this.#recordedIn(block, hash);
  }

  async #recordedIn(number: number, hash: Hex): Promise<RecordedAct> {
    const block = await this.#reader.block(number);
    const found = block?.acts.find((act) => act.actHash === hash);
    if (found === undefined) throw new EngineFailed("reading", `block ${number} does not hold act ${hash}`);
    return found;
  }

  async #record(submission: Submission, hash: Hex, keyHash: string | undefined, turn: Turn): Promise<RecordedAct> {
    const carry = () => this.#carry(submission, hash, keyHash, turn);
    const recorded = await this.#admission.pass(submission, hash, turn, carry);
    await this.#takeDowns.carryOut(recorded);
    return recorded;
  }

  async #carry(submission: Submission, hash: Hex, keyHash: string | undefined, turn: Turn): Promise<RecordedAct> {
    const { act, proof } = submission;
    const hold = this.documents.hold();
    try {
      const content = await this.#check.contentOf(submission, hold);
      const register = registerFor(definitionOf(act.kind), this.identity);
      const call = { register, gasLimit: gasLimit(act, submission), data: callData(act, submission, proof) };
      await turn.come();
      const recorded = this.#batcher.add({ actHash: hash, call, keyHash, content });
      turn.end();
      return await recorded;
    } finally {
      hold.release();
    }
  }

  #onSealed(block: LedgerBlock, pending: readonly PendingAct[]): void {
    for (const { actHash: hash, keyHash } of pending) {
      this.#parts.index.record(hash, block.number);
      if (keyHash !== undefined) this.#parts.index.recordKey(keyHash, hash);
    }
    this.#admission.observe(block);
    this.#blockListeners.tell(block);
  }
}
