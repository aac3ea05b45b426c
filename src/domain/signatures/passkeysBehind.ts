import { p256 } from "@noble/curves/nist.js";
import { concat } from "#bytes";
import { sha256 } from "#sha256";
import { type Hex, toHex } from "../Hex.ts";
import { withLowS } from "./passkeyLowS.ts";
import { isPasskeySignature, readPasskeyAssertion } from "./passkeySignature.ts";

/** A key that may have made a signature, and the signature in the form that contracts take. */
export interface PasskeyBehind {
  readonly signer: Hex;
  readonly signature: Hex;
}

/**
 * The keys under which a passkey's signature over these 32 bytes is good: two, of which one belongs to somebody. So
 * nobody has to say who they are before they sign.
 * @param verifier the ledger's, the first 20 bytes of the signers
 * @param signature attacker-controlled; whatever is no passkey's signature has no keys
 */
export function passkeysBehind(digest: Hex, signature: Hex, verifier: Hex): PasskeyBehind[] {
  return [0, 1].flatMap((recovery) => {
    const signer = recovered(signature, recovery, verifier);
    const low = signer === undefined ? signature : withLowS(signer, signature);
    return signer !== undefined && isPasskeySignature(signer, digest, low) ? [{ signer, signature: low }] : [];
  });
}

function recovered(signature: Hex, recovery: number, verifier: Hex): Hex | undefined {
  const assertion = readPasskeyAssertion(signature);
  if (assertion === undefined) return undefined;
  const { rs, authenticatorData, clientData } = assertion;
  try {
    const hash = sha256(concat(authenticatorData, sha256(clientData)));
    const point = p256.Signature.fromBytes(rs, "compact").addRecoveryBit(recovery).recoverPublicKey(hash);
    return `${verifier}${toHex(point.toBytes(false).subarray(1)).slice(2)}`;
  } catch {
    return undefined; // r is no point of the curve, or r or s out of range
  }
}
