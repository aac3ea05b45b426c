import { SigningKey, Wallet } from "ethers";
import { type Hex, isHex } from "../../src/domain/Hex.ts";
import { keyId } from "../../src/domain/keySlot.ts";
import { passkeySign, passkeySigner } from "../domain/signatures/passkey.ts";

/** A key that signs acts in tests. */
export interface TestKey {
  readonly signer: Hex;
  readonly id: Hex;
  sign(digest: Hex): Hex;
}

export function plainKey(number: number): TestKey {
  const key = new SigningKey(`0x${number.toString(16).padStart(64, "0")}`);
  const signer = hexOf(new Wallet(key).address.toLowerCase());
  return { signer, id: keyId(signer), sign: (digest) => hexOf(key.sign(digest).serialized) };
}

export function passkey(number: number): TestKey {
  const secret = new Uint8Array(32).fill(number);
  const signer = passkeySigner(secret);
  return { signer, id: keyId(signer), sign: (digest) => passkeySign(secret, digest) };
}

/** A contract that accepts whatever it is shown. */
export function contractKey(number: number): TestKey {
  const signer: Hex = `0x${number.toString(16).padStart(40, "0")}`;
  return { signer, id: keyId(signer), sign: () => "0xc0ffee" };
}

function hexOf(text: string): Hex {
  if (!isHex(text)) throw new Error(`${text} is not hex`);
  return text;
}
