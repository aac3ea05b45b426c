import { isUtf8 } from "node:buffer";

/* Bytes and texts by Node's own buffers, which are the fastest there. The browser's twin stands in ../browser. */

/** UTF-8 of a text. */
export function utf8(text: string): Uint8Array {
  return Buffer.from(text);
}

/** Bytes that a text has in UTF-8. */
export function utf8Length(text: string): number {
  return Buffer.byteLength(text);
}

/** Undefined where the bytes are not UTF-8. A byte order mark is a character like any other. */
export function textOfUtf8(bytes: Uint8Array): string | undefined {
  const view = viewOf(bytes);
  return isUtf8(view) ? view.toString("utf8") : undefined;
}

/** Each byte as the character of its number. */
export function textOfLatin1(bytes: Uint8Array): string {
  return viewOf(bytes).toString("latin1");
}

/** Each character, none above 255, as the byte of its number. */
export function latin1(text: string): Uint8Array {
  return Buffer.from(text, "latin1");
}

export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(parts);
}

/** Zeros. */
export function zeros(length: number): Uint8Array {
  return Buffer.alloc(length);
}

/** Lower-case digits, two a byte. */
export function hexDigits(bytes: Uint8Array): string {
  return viewOf(bytes).toString("hex");
}

/** @param digits hexadecimal, an even number of them, which the caller has made sure of */
export function bytesOfHexDigits(digits: string): Uint8Array {
  return Buffer.from(digits, "hex");
}

/** With padding. */
export function base64(bytes: Uint8Array): string {
  return viewOf(bytes).toString("base64");
}

/** @param text the base64 of bytes, which the caller has made sure of */
export function bytesOfBase64(text: string): Uint8Array {
  return Buffer.from(text, "base64");
}

/** Without padding. */
export function base64url(bytes: Uint8Array): string {
  return viewOf(bytes).toString("base64url");
}

/** Undefined for what is no base64url; padding may be there. */
export function bytesOfBase64url(text: string): Uint8Array | undefined {
  return /^[\w-]*=*$/.test(text) ? Buffer.from(text, "base64url") : undefined;
}

function viewOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
