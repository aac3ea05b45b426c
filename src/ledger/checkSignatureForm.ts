import type { Submission } from "../domain/acts/Act.ts";
import { newKeyOf } from "../domain/acts/newKeyOf.ts";
import type { Hex } from "../domain/Hex.ts";
import { isBatchSignature, readBatchSignature } from "../domain/signatures/batchSignature.ts";
import { hasHighS } from "../domain/signatures/passkeyLowS.ts";
import { SignatureRefused } from "./SignatureRefused.ts";

/**
 * Says what a contract could only call invalid. Whether a signature is the key's is for the contracts to judge.
 * @param knowsBatches whether this ledger's contracts take one signature for many acts
 * @throws SignatureRefused
 */
export function checkSignatureForm({ act, signer, signature, proof }: Submission, knowsBatches: boolean): void {
  checkOne(signer, signature, knowsBatches);
  const added = newKeyOf(act);
  if (added !== undefined && proof !== undefined) checkOne(added.key, proof, knowsBatches);
}

function checkOne(signer: Hex, signature: Hex, knowsBatches: boolean): void {
  if (!isBatchSignature(signature)) return requireLowS(signer, signature);
  if (!knowsBatches) throw new SignatureRefused("batch-not-in-this-ledger");
  const batch = readBatchSignature(signature);
  if (batch === undefined) throw new SignatureRefused("batch-malformed");
  requireLowS(signer, batch.inner);
}

function requireLowS(signer: Hex, signature: Hex): void {
  if (hasHighS(signer, signature)) throw new SignatureRefused("high-s");
}
