import type { Hex } from "../../domain/Hex.ts";

/** What does not follow from the blocks themselves, so that it is recorded once and must be the same at every replay. */
export interface EngineRules {
  chainId: number;
  hardfork: "osaka";
  /** Gas limit of every block, kept far above use: a fuller block than half would raise the base fee from 0. */
  blockGasLimit: number;
  feeRule: "base fee 0";
  /** Time of block 0, UTC seconds. */
  genesisTime: number;
  coinbase: Hex;
}

/** All that decides what a block will be. */
export interface BlockInputs {
  /** UTC seconds; may be the last block's again. */
  time: number;
  prevRandao: Hex;
  /** Signed raw transactions, executed in this order. */
  transactions: readonly Hex[];
}

export interface EngineLog {
  address: Hex;
  topics: Hex[];
  data: Hex;
  transactionHash: Hex;
}

export interface EngineReceipt {
  transactionHash: Hex;
  succeeded: boolean;
  gasUsed: number;
  logs: EngineLog[];
}

export interface EngineBlock {
  number: number;
  hash: Hex;
  parentHash: Hex;
  /** UTC seconds. */
  time: number;
  transactions: Hex[];
}

export interface SealedBlock extends EngineBlock {
  receipts: EngineReceipt[];
}

export type CallOutcome = { succeeded: true; data: Hex } | { succeeded: false; data: Hex };

/** How accounts differ for the length of one call, by address. */
export type StateOverrides = Readonly<
  Record<string, { readonly code?: Hex; readonly stateDiff?: Readonly<Record<Hex, Hex>> }>
>;

/** A call as it would end in a block sealed at `time` (UTC seconds). */
export interface TriedCall {
  readonly to: Hex;
  readonly data: Hex;
  readonly gas: number;
  readonly time: number;
  readonly overrides: StateOverrides;
}

/** EIP-1186. */
export interface StorageProof {
  address: Hex;
  accountProof: Hex[];
  storageHash: Hex;
  storage: { key: Hex; value: Hex; proof: Hex[] }[];
}

/**
 * A chain in this process that keeps nothing by itself. Calls that change it (`seal`, `snapshot`, `revert`) must not
 * overlap; the others may be made at any time and see the last sealed block unless given another.
 */
export interface Engine {
  /** Name and version, for the journal's head. */
  readonly version: string;
  seal(inputs: BlockInputs): Promise<SealedBlock>;
  /** A mark to which `revert` goes back once; later marks are gone with it. */
  snapshot(): Promise<string>;
  revert(mark: string): Promise<void>;
  call(to: Hex, data: Hex): Promise<CallOutcome>;
  /** Changes nothing. */
  tryOut(call: TriedCall): Promise<CallOutcome>;
  block(number: number): Promise<EngineBlock | null>;
  /** The block's header as JSON-RPC gives it, for proofs. */
  header(number: number): Promise<Record<string, unknown>>;
  logs(blockHash: Hex): Promise<EngineLog[]>;
  /** One storage slot, 32 bytes. */
  storage(address: Hex, slot: Hex, block?: number): Promise<Hex>;
  code(address: Hex): Promise<Hex>;
  /** How many transactions an account has sent, which is its next one's nonce. */
  nonce(address: Hex): Promise<number>;
  proof(address: Hex, slots: readonly Hex[], block?: number): Promise<StorageProof>;
}

/** Begins a chain at its block 0. */
export type StartEngine = (rules: EngineRules) => Promise<Engine>;
