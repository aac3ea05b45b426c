import { z } from "zod";
import { bytesOfHexDigits, hexDigits } from "#bytes";

/** Bytes as text: "0x" and an even number of lower-case hexadecimal digits. */
export type Hex = `0x${string}`;

const EVEN_HEX = /^0x(?:[0-9a-f]{2})*$/;

/** Whether a value is bytes as Counterfoil writes them (lower case: one value, one text). */
export function isHex(value: unknown): value is Hex {
  return typeof value === "string" && EVEN_HEX.test(value);
}

/** Bytes of any length. Upper case is accepted and lowered, so that checksummed addresses can be pasted. */
export const hexSchema = z
  .string()
  .transform((text) => text.toLowerCase())
  .refine(isHex, { error: 'expected bytes as "0x" and pairs of hexadecimal digits' });

/** Exactly `length` bytes. */
export function bytesSchema(length: number) {
  return hexSchema.refine((bytes) => bytes.length === 2 + 2 * length, { error: `expected ${length} bytes` });
}

export const bytes32Schema = bytesSchema(32);
export const addressSchema = bytesSchema(20);

export const ZERO_BYTES32: Hex = `0x${"0".repeat(64)}`;

export function toHex(bytes: Uint8Array): Hex {
  return `0x${hexDigits(bytes)}`;
}

/** @throws TypeError if the text is not bytes: reading digits would silently stop at the first wrong digit. */
export function fromHex(hex: Hex): Uint8Array {
  if (!isHex(hex))
    throw new TypeError(
      `Expected bytes as "0x" and pairs of lower-case hexadecimal digits, got "${String(hex).slice(0, 80)}".`,
    );
  return bytesOfHexDigits(hex.slice(2));
}
