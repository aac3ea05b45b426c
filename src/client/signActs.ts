import type { Submission } from "../domain/acts/Act.ts";
import { actHash } from "../domain/acts/actHash.ts";
import type { LedgerIdentity } from "../domain/acts/LedgerIdentity.ts";
import { newKeyOf } from "../domain/acts/newKeyOf.ts";
import type { Hex } from "../domain/Hex.ts";
import { ActBatch } from "../domain/signatures/ActBatch.ts";
import { withLowS } from "../domain/signatures/passkeyLowS.ts";
import type { ActKey } from "./ActKey.ts";
import type { PreparedAct } from "./checkPrepared.ts";

/** What is signed of an act, prepared or built with `buildAct`. */
export type ActToSign = Pick<PreparedAct, "act" | "content" | "salt">;

/** A key's signature in the one form that contracts take, whichever its authenticator gave. */
export async function signedBy(key: ActKey, hash: Hex): Promise<Hex> {
  return withLowS(key.signer, await key.sign(hash));
}

/**
 * Signs acts with as few signatures as the ledger takes: one touch of a passkey for up to `most` acts. Every act can
 * then be recorded on its own.
 * @param newKey the key that is added, which has to sign as well (KeyAdded, RecoveryProposed)
 */
export async function signActs(
  acts: readonly ActToSign[],
  key: ActKey,
  identity: LedgerIdentity,
  { most, newKey }: { most: number; newKey?: ActKey | undefined },
): Promise<Submission[]> {
  const signed: Submission[] = [];
  for (let start = 0; start < acts.length; start += most) {
    const together = acts.slice(start, start + most);
    const hashes = together.map(({ act }) => actHash(act, identity));
    const signatures = await signaturesOf(hashes, key, identity);
    for (const [index, { act, content, salt }] of together.entries()) {
      const [hash, signature] = [hashes[index], signatures[index]];
      if (hash === undefined || signature === undefined) throw new Error("Every act has a hash and a signature.");
      const adds = newKey !== undefined && newKeyOf(act)?.key === newKey.signer;
      const proof = adds ? { proof: await signedBy(newKey, hash) } : {};
      signed.push({ act, signer: key.signer, signature, ...proof, content, salt });
    }
  }
  return signed;
}

/** One act is signed as it is, so that its signature stays short. */
async function signaturesOf(hashes: readonly Hex[], key: ActKey, identity: LedgerIdentity): Promise<Hex[]> {
  const [only] = hashes;
  if (only !== undefined && hashes.length === 1) return [await signedBy(key, only)];
  const batch = new ActBatch(hashes, identity);
  return batch.signatures(await signedBy(key, batch.hash));
}
