import type { RecordedAct } from "../domain/acts/Act.ts";
import type { Hex } from "../domain/Hex.ts";

/** One block of the ledger, decoded and checked. */
export interface Block {
  readonly number: number;
  readonly hash: Hex;
  /** Hash of the block that the ledger gave before this one, of which it has checked that this one builds on it. */
  readonly follows: Hex;
  /** UTC seconds. */
  readonly time: number;
  readonly acts: readonly RecordedAct[];
}

/** What the projection needs of a ledger, whichever ledger it is. */
export interface BlockSource {
  /** Blocks from this number on, in order, up to the newest. Blocks without acts may be left out. */
  blocksFrom(number: number): AsyncIterable<Block> | Iterable<Block>;
  /** Calls when there are new blocks. @returns how to stop that */
  onBlock(listener: (block: Block) => void): () => void;
  /** Calls when no act is on its way any more, before the last one is answered. @returns how to stop that */
  onRest(listener: () => void): () => void;
}

/** The bytes of the document with this SHA-256, whole and unchanged; undefined where they are not here, or too many to be read. */
export type DocumentLookup = (sha256: Hex) => Promise<Uint8Array | undefined>;

/** The content under a digest, or undefined where it is missing or was erased. */
export type ContentLookup = (digest: Hex) => Promise<unknown>;
