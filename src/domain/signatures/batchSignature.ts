import { concat } from "#bytes";
import { type Step, stepsToRoot } from "../hashTree.ts";
import { fromHex, type Hex, toHex } from "../Hex.ts";
import { keccakOfText } from "../keccak.ts";

/** What the signature of an act begins with that was signed together with others. */
export const BATCH_MAGIC = keccakOfText("counterfoil/batch/1");
const WORD = 32;
/** Bytes before the path: the magic word, index and count. */
const HEAD = WORD + 4;

/** The most acts that one signature may cover. */
export const LARGEST_BATCH = 1024;

/** An act's place in a batch, and the signature over the batch. */
export interface BatchSignature {
  readonly index: number;
  readonly count: number;
  /** From the act's leaf to the root. */
  readonly path: readonly Uint8Array[];
  readonly steps: readonly Step[];
  /** What the key made: over the batch, as its scheme wants it. */
  readonly inner: Hex;
}

/** Whether a signature claims to cover a batch of acts. */
export function isBatchSignature(signature: Hex): boolean {
  return signature.startsWith(BATCH_MAGIC);
}

/** magic || u16 index || u16 count || path || inner: exactly one encoding for each act of a batch. */
export function writeBatchSignature({ index, count, path, inner }: Omit<BatchSignature, "steps">): Hex {
  const place = Uint8Array.of(index >>> 8, index, count >>> 8, count);
  return toHex(concat(fromHex(BATCH_MAGIC), place, ...path, fromHex(inner)));
}

/**
 * Reads what `isBatchSignature` says is one; undefined where it is malformed. How long the path is follows from index
 * and count, so that whoever carries an act can write its signature in no other way.
 * @param signature attacker-controlled
 */
export function readBatchSignature(signature: Hex): BatchSignature | undefined {
  const bytes = fromHex(signature);
  if (bytes.length < HEAD) return undefined;
  const [index, count] = [uint16At(bytes, WORD), uint16At(bytes, WORD + 2)];
  const steps = count > LARGEST_BATCH ? undefined : stepsToRoot(index, count);
  if (steps === undefined) return undefined;
  const end = HEAD + WORD * steps.length;
  const inner = toHex(bytes.subarray(end));
  // A batch within a batch would be a second way to sign the same act.
  if (bytes.length < end || isBatchSignature(inner)) return undefined;
  const path = steps.map((_, depth) => bytes.subarray(HEAD + WORD * depth, HEAD + WORD * (depth + 1)));
  return { index, count, path, steps, inner };
}

function uint16At(bytes: Uint8Array, start: number): number {
  return (bytes[start] ?? 0) * 256 + (bytes[start + 1] ?? 0);
}
