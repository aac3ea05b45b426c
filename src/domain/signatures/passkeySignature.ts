import { p256 } from "@noble/curves/nist.js";
import { base64url, concat } from "#bytes";
import { sha256 } from "#sha256";
import { fromHex, type Hex } from "../Hex.ts";

/** Bytes of an ERC-7913 signer before the key: the verifier's address. */
const VERIFIER_LENGTH = 20;
/** Bytes of the ABI words before the two byte strings. */
const HEAD_LENGTH = 0xc0;
const USER_PRESENT = 0x01;
const USER_VERIFIED = 0x04;
const BACKUP_ELIGIBLE = 0x08;
const BACKED_UP = 0x10;

/** What an authenticator answered, as OpenZeppelin's verifier reads it from the signature. */
export interface PasskeyAssertion {
  readonly rs: Uint8Array;
  readonly challengeIndex: number;
  readonly typeIndex: number;
  readonly authenticatorData: Uint8Array;
  readonly clientData: Uint8Array;
}

/**
 * Whether a passkey signed an act: what the log asks of OpenZeppelin's ERC7913WebAuthnVerifier, offline.
 * @param signer verifier's address and the P-256 key (qx, qy): 84 bytes
 * @param digest the act's hash, which is the challenge
 * @param signature ABI-encoded WebAuthnAuth; attacker-controlled
 */
export function isPasskeySignature(signer: Hex, digest: Hex, signature: Hex): boolean {
  const key = fromHex(signer).subarray(VERIFIER_LENGTH);
  const assertion = readPasskeyAssertion(signature);
  return (
    key.length === 64 &&
    assertion !== undefined &&
    assertion.authenticatorData.length > 36 &&
    hasTextAt(assertion.clientData, assertion.typeIndex, '"type":"webauthn.get"') &&
    hasTextAt(assertion.clientData, assertion.challengeIndex, `"challenge":"${challengeText(digest)}"`) &&
    areFlagsGood(assertion.authenticatorData[32] ?? 0) &&
    isSignedBy(key, assertion)
  );
}

/**
 * In one encoding only, as contracts/signatures/WebAuthnEncoding.sol wants it: the two byte strings one behind the
 * other, padded with zeros, nothing behind them. Else whoever carries an act could change what is recorded.
 */
export function readPasskeyAssertion(signature: Hex): PasskeyAssertion | undefined {
  const bytes = fromHex(signature);
  const authenticatorData = bytesAt(bytes, HEAD_LENGTH);
  const clientData = authenticatorData && bytesAt(bytes, authenticatorData.end);
  if (authenticatorData === undefined || clientData === undefined || clientData.end !== bytes.length) return undefined;
  if (uintAt(bytes, 0x80) !== HEAD_LENGTH || uintAt(bytes, 0xa0) !== authenticatorData.end) return undefined;
  return {
    rs: bytes.subarray(0, 64),
    challengeIndex: uintAt(bytes, 0x40),
    typeIndex: uintAt(bytes, 0x60),
    authenticatorData: authenticatorData.value,
    clientData: clientData.value,
  };
}

/** Bytes with their length before and zeros behind; undefined where they do not lie inside. */
function bytesAt(bytes: Uint8Array, start: number): { value: Uint8Array; end: number } | undefined {
  const length = uintAt(bytes, start);
  const [from, end] = [start + 32, start + 32 + Math.ceil(length / 32) * 32];
  if (end > bytes.length || bytes.subarray(from + length, end).some((byte) => byte !== 0)) return undefined;
  return { value: bytes.subarray(from, from + length), end };
}

/** An unsigned integer of 32 bytes; infinite where it is larger than any length, or not there. */
function uintAt(bytes: Uint8Array, start: number): number {
  if (start + 32 > bytes.length) return Infinity;
  let value = 0;
  for (const byte of bytes.subarray(start, start + 32)) value = value * 256 + byte;
  return Number.isSafeInteger(value) ? value : Infinity;
}

function hasTextAt(bytes: Uint8Array, index: number, text: string): boolean {
  if (index + text.length > bytes.length) return false;
  for (let offset = 0; offset < text.length; offset += 1) {
    if (bytes[index + offset] !== text.charCodeAt(offset)) return false;
  }
  return true;
}

function challengeText(digest: Hex): string {
  return base64url(fromHex(digest));
}

function areFlagsGood(flags: number): boolean {
  const isPresent = (flags & USER_PRESENT) !== 0;
  const isVerified = (flags & USER_VERIFIED) !== 0;
  return isPresent && isVerified && ((flags & BACKUP_ELIGIBLE) !== 0 || (flags & BACKED_UP) === 0);
}

function isSignedBy(key: Uint8Array, { rs, authenticatorData, clientData }: PasskeyAssertion): boolean {
  const signed = concat(authenticatorData, sha256(clientData));
  try {
    return p256.verify(rs, sha256(signed), Uint8Array.of(4, ...key), { prehash: false, lowS: true });
  } catch {
    return false; // the key is no point, or r or s out of range
  }
}
