import { keccak_256 } from "@noble/hashes/sha3.js";
import { z } from "zod";
import { WordWriter } from "./acts/abi/WordWriter.ts";
import { digestOf } from "./acts/actHash.ts";
import type { LedgerIdentity } from "./acts/LedgerIdentity.ts";
import { bytes32Schema, type Hex } from "./Hex.ts";
import { keccakOfText } from "./keccak.ts";

export const checkpointSchema = z.strictObject({
  /** Number of acts. */
  count: z.int().nonnegative(),
  ledgerHead: bytes32Schema,
  blockNumber: z.int().nonnegative(),
  blockHash: bytes32Schema,
  /** The block's, UTC seconds. */
  time: z.int().nonnegative(),
});

/** Where a ledger stood after some number of acts: what its operator and witnesses sign. */
export type Checkpoint = z.output<typeof checkpointSchema>;

const CHECKPOINT_TYPE = keccakOfText(
  "Checkpoint(uint64 count,bytes32 ledgerHead,uint64 blockNumber,bytes32 blockHash,uint40 time)",
);

/** EIP-712 digest of a checkpoint, in the domain of acts with the HistoryLog as verifying contract. */
export function checkpointHash(checkpoint: Checkpoint, { chainId, log }: Pick<LedgerIdentity, "chainId" | "log">): Hex {
  const { count, ledgerHead, blockNumber, blockHash, time } = checkpoint;
  const struct = new WordWriter(6);
  struct.word("bytes32", CHECKPOINT_TYPE);
  struct.uint(count);
  struct.word("bytes32", ledgerHead);
  struct.uint(blockNumber);
  struct.word("bytes32", blockHash);
  struct.uint(time);
  return digestOf(keccak_256(struct.written()), chainId, log);
}
