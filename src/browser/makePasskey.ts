import { type Hex, toHex } from "../domain/Hex.ts";
import { NotSigned } from "./askPasskey.ts";

/** A passkey that was made here. */
export interface NewPasskey {
  /** ERC-7913 signer: the ledger's verifier and the public key. */
  readonly signer: Hex;
  /** By which its device knows it. */
  readonly credential: ArrayBuffer;
  /** It may be copied to other devices of its holder. */
  readonly isBackedUp: boolean;
}

const ES256 = -7;
const KEY_LENGTH = 64;
const FLAGS_AT = 32;
const USER_VERIFIED = 0x04;
const BACKUP_ELIGIBLE = 0x08;

/**
 * Makes a passkey; call it from a click. A device that cannot verify its user fails here, not when it first signs.
 * @param called how its holder finds it again in the device's own list
 * @throws NotSigned
 */
export async function makePasskey(called: string, rpId: string, verifier: Hex): Promise<NewPasskey> {
  const { response, rawId } = await created(called, rpId);
  const spki = response.getPublicKey();
  const flags = new Uint8Array(response.getAuthenticatorData())[FLAGS_AT] ?? 0;
  if (spki === null || response.getPublicKeyAlgorithm() !== ES256)
    throw new NotSigned("This device made a key of another kind than this ledger takes (ES256). Try another device.");
  if ((flags & USER_VERIFIED) === 0)
    throw new NotSigned(
      "This device did not ask for a PIN, a finger or a face, and keys here have to. Set one up, or try another device.",
    );
  const key = toHex(new Uint8Array(spki).subarray(-KEY_LENGTH));
  return { signer: `${verifier}${key.slice(2)}`, credential: rawId, isBackedUp: (flags & BACKUP_ELIGIBLE) !== 0 };
}

interface Made {
  readonly response: AuthenticatorAttestationResponse;
  readonly rawId: ArrayBuffer;
}

async function created(called: string, rpId: string): Promise<Made> {
  try {
    const made = await navigator.credentials.create({
      publicKey: {
        challenge: crypto.getRandomValues(new Uint8Array(32)),
        rp: { id: rpId, name: "Counterfoil" },
        user: { id: crypto.getRandomValues(new Uint8Array(32)), name: called, displayName: called },
        pubKeyCredParams: [{ type: "public-key", alg: ES256 }],
        authenticatorSelection: { residentKey: "required", userVerification: "required" },
        timeout: 300_000,
      },
    });
    if (made instanceof PublicKeyCredential && made.response instanceof AuthenticatorAttestationResponse)
      return { response: made.response, rawId: made.rawId };
  } catch (cause) {
    const name = cause instanceof Error ? cause.name : "no reason given";
    throw new NotSigned(
      `No passkey was made (${name}). The device needs a PIN, a finger or a face. Try again, or on another device.`,
      { cause },
    );
  }
  throw new NotSigned("No passkey was made. Try again, or on another device.");
}
