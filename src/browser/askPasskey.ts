import { fromHex, type Hex } from "../domain/Hex.ts";
import { withLowS } from "../domain/signatures/passkeyLowS.ts";
import { isPasskeySignature } from "../domain/signatures/passkeySignature.ts";
import { writePasskeySignature } from "../domain/signatures/writePasskeySignature.ts";

/** Nothing was signed, for a reason that whoever sits before the screen can do something about. */
export class NotSigned extends Error {
  override readonly name = "NotSigned";
}

/** A signature, and the key that made it. */
export interface SignedHash {
  readonly signer: Hex;
  readonly signature: Hex;
}

/** What this browser lacks for passkeys, in words; undefined if nothing. */
export function whatIsMissing(): string | undefined {
  if (!globalThis.isSecureContext)
    return "This page did not come over HTTPS, and browsers use passkeys on nothing else. Open it at its https address.";
  if (/^[\d.]+$|^\[/.test(location.hostname))
    return `Browsers use no passkeys at a number such as ${location.hostname}. On this machine, open the page at http://localhost:${location.port}; elsewhere, by the name of the service.`;
  if (globalThis.PublicKeyCredential === undefined)
    return "This browser has no passkeys. Open this page in a current Chrome, Edge, Firefox or Safari.";
  return undefined;
}

/**
 * Asks for the touch of a passkey, nothing else: call it from a click.
 * @param keys ERC-7913 signers that may sign; the one that did is found by its signature
 * @param only the credential that is meant, where there is one: else its holder chooses
 * @throws NotSigned
 */
export async function askPasskey(
  hash: Hex,
  keys: readonly Hex[],
  rpId: string,
  only?: ArrayBuffer,
): Promise<SignedHash> {
  const signature = await askAnyPasskey(hash, rpId, only);
  for (const signer of keys) {
    const low = withLowS(signer, signature);
    if (isPasskeySignature(signer, hash, low)) return { signer, signature: low };
  }
  throw new NotSigned("That passkey is none of the keys that may sign here. Nothing was sent. Choose another passkey.");
}

/** The same of whichever passkey its holder chooses. Its s is as the authenticator gave it. @throws NotSigned */
export async function askAnyPasskey(hash: Hex, rpId: string, only?: ArrayBuffer): Promise<Hex> {
  const answer = await assertion(hash, rpId, only);
  return writePasskeySignature({
    authenticatorData: new Uint8Array(answer.authenticatorData),
    clientData: new Uint8Array(answer.clientDataJSON),
    signature: new Uint8Array(answer.signature),
  });
}

async function assertion(hash: Hex, rpId: string, only?: ArrayBuffer): Promise<AuthenticatorAssertionResponse> {
  const challenge = new Uint8Array(fromHex(hash));
  const allowCredentials = only === undefined ? [] : [{ type: "public-key" as const, id: only }];
  try {
    const credential = await navigator.credentials.get({
      publicKey: { challenge, rpId, allowCredentials, userVerification: "required", timeout: 300_000 },
    });
    if (credential instanceof PublicKeyCredential && credential.response instanceof AuthenticatorAssertionResponse)
      return credential.response;
  } catch (cause) {
    throw new NotSigned(`No passkey signed (${nameOf(cause)}). Nothing was sent. Try again when you are ready.`, {
      cause,
    });
  }
  throw new NotSigned("No passkey signed. Nothing was sent. Try again when you are ready.");
}

function nameOf(cause: unknown): string {
  return cause instanceof Error ? cause.name : "no reason given";
}
