import { secp256k1 } from "@noble/curves/secp256k1.js";
import { keccak_256 } from "@noble/hashes/sha3.js";
import { z } from "zod";
import { concat, utf8 } from "#bytes";
import { sha256 } from "#sha256";
import { hashTree, rootAbove, stepsToRoot } from "./hashTree.ts";
import { addressSchema, bytes32Schema, bytesSchema, fromHex, type Hex, toHex } from "./Hex.ts";
import { plainSigner } from "./signatures/plainSigner.ts";
import { signPlainly } from "./signatures/signPlainly.ts";

/** What the service says it recorded. Its holder can later be told whether that is still there (`verify --receipt`). */
export const Receipt = z
  .strictObject({
    format: z.literal("counterfoil/receipt/1"),
    chainId: z.int().positive(),
    kind: z.string(),
    actHash: bytes32Schema,
    subject: bytes32Schema,
    sequence: z.int().positive(),
    subjectSequence: z.int().positive(),
    subjectHead: bytes32Schema,
    ledgerHead: bytes32Schema,
    time: z.int().nonnegative().meta({ description: "UTC seconds" }),
    blockNumber: z.int().nonnegative(),
    blockHash: bytes32Schema,
    transactionHash: bytes32Schema,
  })
  .meta({ id: "Receipt" });
export type Receipt = z.infer<typeof Receipt>;

/**
 * A receipt and who vouches for it. Receipts given out together share one signature over the root of a tree of them,
 * since a signature costs more than the recording of an act: `path` leads from this receipt, number `index` of `size`,
 * to the root (RFC 9162, 2.1.3).
 */
export const SignedReceipt = z
  .strictObject({
    receipt: Receipt,
    batch: z.strictObject({
      index: z.int().nonnegative(),
      size: z.int().positive(),
      path: z.array(bytes32Schema).max(52),
    }),
    signer: addressSchema.meta({ description: "address of the service's key" }),
    signature: bytesSchema(65).meta({ description: "EIP-191 over the batch's root" }),
  })
  .meta({ id: "SignedReceipt" });
export type SignedReceipt = z.infer<typeof SignedReceipt>;

/**
 * Signs receipts of one ledger that are given out together; the answer has the order of the question.
 * @param signer The key's address; finding it takes as long as a signature, so whoever signs often gives it.
 */
export function signReceipts(
  receipts: readonly Receipt[],
  privateKey: Uint8Array,
  signer: Hex = addressOf(secp256k1.getPublicKey(privateKey, false)),
): SignedReceipt[] {
  const first = receipts[0];
  if (first === undefined) return [];
  const { root, paths } = hashTree(receipts.map(leafHash), nodeHash);
  const signature = signPlainly(statementHash(first.chainId, root), privateKey);
  return receipts.map((receipt, index) => {
    const path = (paths[index] ?? []).map(toHex);
    return { receipt, batch: { index, size: receipts.length, path }, signer, signature };
  });
}

/**
 * Whether the signature on a receipt is the one of the key that it names. Whether that key is the service's,
 * and whether the ledger still says so, is for the caller to check.
 */
export function receiptIsSigned(signed: SignedReceipt): boolean {
  const root = rootFromPath(leafHash(signed.receipt), signed.batch);
  if (root === undefined) return false;
  return plainSigner(toHex(statementHash(signed.receipt.chainId, root)), signed.signature) === signed.signer;
}

/** The address of an uncompressed public key. */
export function addressOf(publicKey: Uint8Array): Hex {
  return toHex(keccak_256(publicKey.subarray(1)).subarray(12));
}

function statementHash(chainId: number, root: Uint8Array): Uint8Array {
  const text = `counterfoil/receipts/1\nledger ${chainId}\nroot ${toHex(root)}`;
  return keccak_256(utf8(`\x19Ethereum Signed Message:\n${text.length}${text}`));
}

function leafHash(receipt: Receipt): Uint8Array {
  return sha256(concat(Uint8Array.of(0), utf8(canonicalText(receipt))));
}

const MEMBERS = Object.keys(Receipt.shape).sort();

/** RFC 8785: a receipt is flat and has nothing but integers and ASCII, so the order of its members is all there is to it. */
function canonicalText(receipt: Receipt): string {
  return JSON.stringify(receipt, MEMBERS);
}

function nodeHash(left: Uint8Array, right: Uint8Array): Uint8Array {
  return sha256(concat(Uint8Array.of(1), left, right));
}

/** Undefined where a path of this length cannot lead from that leaf to the root of a tree of that size. */
function rootFromPath(leaf: Uint8Array, { index, size, path }: SignedReceipt["batch"]): Uint8Array | undefined {
  const steps = stepsToRoot(index, size);
  if (steps?.length !== path.length) return undefined;
  return rootAbove(leaf, steps, path.map(fromHex), nodeHash);
}
