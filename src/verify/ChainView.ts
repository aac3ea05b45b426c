import type { BlockOfLogs } from "../domain/acts/RawLog.ts";
import type { Hex } from "../domain/Hex.ts";

/** A block as the verifier reads it: raw logs, nothing decoded for it. */
export interface ViewedBlock extends BlockOfLogs {
  readonly parentHash: Hex;
}

/**
 * What the verifier reads of a chain. Whoever makes the view decides how far it can be trusted: a replayed journal,
 * a node of one's own, or storage proofs against sealed headers.
 */
export interface ChainView {
  readonly chainId: number;
  /** All blocks in order, from the first; read once, to the end, before anything else is asked. */
  blocks(): AsyncIterable<ViewedBlock>;
  /** A storage word (32 bytes) after the last block. */
  storage(address: Hex, slot: Hex): Promise<Hex>;
  /** A contract's code after the last block. */
  code(address: Hex): Promise<Hex>;
}
