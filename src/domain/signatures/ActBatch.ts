import { keccak_256 } from "@noble/hashes/sha3.js";
import { concat } from "#bytes";
import { WordWriter } from "../acts/abi/WordWriter.ts";
import { digestOf } from "../acts/actHash.ts";
import type { LedgerIdentity } from "../acts/LedgerIdentity.ts";
import { EIP712_DOMAIN } from "../acts/typedData.ts";
import { type HashTree, hashTree, rootAbove } from "../hashTree.ts";
import { fromHex, type Hex, toHex } from "../Hex.ts";
import { keccakOfText } from "../keccak.ts";
import { LARGEST_BATCH, readBatchSignature, writeBatchSignature } from "./batchSignature.ts";

const ACT_BATCH = {
  ActBatch: [
    { name: "root", type: "bytes32" },
    { name: "count", type: "uint16" },
  ],
};
const ACT_BATCH_TYPE = keccakOfText("ActBatch(bytes32 root,uint16 count)");

/**
 * Acts that are signed together: a key signs the root of a tree over their hashes, once. Each act then has a signature
 * of its own, which proves it without the others, in any order, here or somewhere else.
 */
export class ActBatch {
  readonly root: Hex;
  readonly count: number;
  /** What is signed: an EIP-712 digest for this ledger alone. */
  readonly hash: Hex;
  readonly #identity: LedgerIdentity;
  readonly #paths: HashTree["paths"];

  /** @param actHashes in any order, which is the order of the signatures. @throws RangeError for none or too many */
  constructor(actHashes: readonly Hex[], identity: LedgerIdentity) {
    if (actHashes.length === 0 || actHashes.length > LARGEST_BATCH)
      throw new RangeError(`One signature covers 1 to ${LARGEST_BATCH} acts, not ${actHashes.length}.`);
    const { root, paths } = hashTree(actHashes.map(leafHash), nodeHash);
    this.root = toHex(root);
    this.count = actHashes.length;
    this.hash = batchHash(root, this.count, identity);
    this.#identity = identity;
    this.#paths = paths;
  }

  /** The batch as a wallet is asked to sign it (EIP-712). */
  get typedData() {
    const { chainId, log } = this.#identity;
    return {
      domain: { ...EIP712_DOMAIN, chainId, verifyingContract: log },
      types: ACT_BATCH,
      primaryType: "ActBatch",
      message: { root: this.root, count: this.count },
    };
  }

  /** The signature of each act, from the one over `hash`. */
  signatures(inner: Hex): Hex[] {
    return this.#paths.map((path, index) => writeBatchSignature({ index, count: this.count, path, inner }));
  }
}

/**
 * What the key must have signed for a batch signature to be its own over an act, and the signature that it made.
 * Undefined where the signature is malformed.
 */
export function openBatchSignature(
  actHash: Hex,
  signature: Hex,
  identity: LedgerIdentity,
): { hash: Hex; inner: Hex } | undefined {
  const read = readBatchSignature(signature);
  if (read === undefined) return undefined;
  const root = rootAbove(leafHash(actHash), read.steps, read.path, nodeHash);
  return { hash: batchHash(root, read.count, identity), inner: read.inner };
}

function batchHash(root: Uint8Array, count: number, identity: LedgerIdentity): Hex {
  const struct = new WordWriter(3);
  struct.word("bytes32", ACT_BATCH_TYPE);
  struct.raw(root);
  struct.uint(count);
  return digestOf(keccak_256(struct.written()), identity.chainId, identity.log);
}

function leafHash(actHash: Hex): Uint8Array {
  return keccak_256(concat(Uint8Array.of(0), fromHex(actHash)));
}

function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  return keccak_256(concat(Uint8Array.of(1), left, right));
}
