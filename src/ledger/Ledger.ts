import type { ContentStore } from "../content/ContentStore.ts";
import type { DocumentStore } from "../content/DocumentStore.ts";
import type { LedgerIdentity, RecordedAct, Submission } from "../domain/acts/Act.ts";
import type { Registers } from "../domain/generations/Registers.ts";
import type { Hex } from "../domain/Hex.ts";
import type { DataFolderLock } from "../platform/DataFolderLock.ts";
import type { ContentRule } from "./ContentRule.ts";
import type { StorageProof } from "./engine/Engine.ts";
import type { Founding } from "./Founding.ts";
import type { Trial, TrialOutcome } from "./trial/TrialRun.ts";

/** Where the history ends. */
export interface LedgerHead {
  /** Number of the last act, which is the number of all acts. */
  sequence: number;
  ledgerHead: Hex;
  blockNumber: number;
  blockHash: Hex;
  /** Time of the last block, UTC seconds. */
  time: number;
}

/** A final block: its acts decoded, every hash and head taken again and compared with what the log holds. */
export interface LedgerBlock {
  number: number;
  hash: Hex;
  /** Hash of the block that was delivered before, an ancestor of this one: blocks without acts may be left out. */
  follows: Hex;
  /** UTC seconds. */
  time: number;
  acts: RecordedAct[];
}

export interface SubmitOptions {
  /** Names one wish of the client: a retry under it gets the first answer, whatever happened in between. */
  idempotencyKey?: string;
}

/** A submission, and how it is to be handed in. */
export interface Submitting {
  readonly submission: Submission;
  readonly options?: SubmitOptions;
}

export interface Recorded {
  act: RecordedAct;
  /** The act had been recorded before, and this is the first answer again. */
  already: boolean;
}

export type BlockListener = (block: LedgerBlock) => void;

/**
 * What records acts and gives them back, whichever chain is underneath.
 *
 * Errors of `submit`, by what the caller can do: `ActRefused` and `ContentRefused`, `SignatureRefused` (sign or send something else),
 * `IdempotencyConflict` (another key), `LedgerFull` and `ClockRefused` (the operator must act; send again then).
 */
export interface Ledger {
  readonly identity: LedgerIdentity;
  /** How many acts one signature may cover. */
  readonly actsPerSignature: number;
  /** Which kinds of acts this ledger can record, and by which rules they are judged. */
  readonly registers: Pick<Registers, "require" | "rulesFor">;
  head(): LedgerHead;
  /** The ledger's time now, UTC seconds; a sandbox's own. */
  now(): number;
  /** Null when there is no such block yet. */
  block(number: number): Promise<LedgerBlock | null>;
  /** All blocks from this number to the last one there is, in order; those without acts may be left out. */
  blocksFrom(number: number): AsyncIterable<LedgerBlock>;
  /** Called for every block once it is durable, in order. Returns what ends the calls. */
  onBlock(listener: BlockListener): () => void;
  /** Called when no act is on its way any more, before the last one is answered. Returns what ends the calls. */
  onRest(listener: () => void): () => void;
  /** Where this act was recorded; null when it was not. */
  find(actHash: Hex): Promise<RecordedAct | null>;
  /** Resolves once the act is durable and final. */
  submit(submission: Submission, options?: SubmitOptions): Promise<Recorded>;
  /** The same for many, handed in in this order: one may build on another before it. Each ends on its own. */
  submitAll(submissions: readonly Submitting[]): Promise<Recorded>[];
  /** What the contracts would say to these acts, in their order, were they signed by these keys. Records nothing. */
  tryOut(trials: readonly Trial[]): Promise<TrialOutcome[]>;
  /** One storage slot of a contract (32 bytes), now or after a block. */
  storage(address: Hex, slot: Hex, block?: number): Promise<Hex>;
  proof(address: Hex, slots: readonly Hex[], block?: number): Promise<StorageProof>;
  /** A block's header as JSON-RPC gives it. */
  header(block: number): Promise<Record<string, unknown>>;
}

/** A ledger as a service holds it: with the contents and documents of its acts, in a data folder of its own. */
export interface HeldLedger extends Ledger {
  readonly founding: Founding;
  readonly contents: ContentStore;
  readonly documents: DocumentStore;
  /** Tells other commands where the service answers. */
  readonly lock: Pick<DataFolderLock, "announce">;
  /** Whether the act was handed in and is not answered yet. */
  isUnderWay(hash: Hex): boolean;
  /** Holds contents of new acts against more than their own act; those that do not fit are refused. */
  requireOfContents(rule: ContentRule): void;
  /** Moves a sandbox's clock forward to `time` (UTC seconds). Throws `NotASandbox` or `RangeError`. */
  advanceClock(time: number): Promise<void>;
  /** Removes uploads that no act named within a day, and what recorded acts took down; to be called now and then. */
  removeUnnamedDocuments(): Promise<readonly Hex[]>;
  /** Lets what was submitted come to its end, then lets go of the folder. */
  close(): Promise<void>;
}
