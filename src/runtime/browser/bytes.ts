/* The same as ../node/bytes.ts, with what browsers have. */

const UTF8 = new TextEncoder();
/** Characters that are turned into a text at once: no engine takes much more as arguments. */
const AT_ONCE = 8192;

export function utf8(text: string): Uint8Array {
  return UTF8.encode(text);
}

export function utf8Length(text: string): number {
  return UTF8.encode(text).length;
}

export function textOfUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** TextDecoder's "latin1" is Windows-1252, which reads 32 bytes otherwise. */
export function textOfLatin1(bytes: Uint8Array): string {
  let text = "";
  for (let start = 0; start < bytes.length; start += AT_ONCE)
    text += String.fromCharCode(...bytes.subarray(start, start + AT_ONCE));
  return text;
}

export function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let end = 0;
  for (const part of parts) {
    whole.set(part, end);
    end += part.length;
  }
  return whole;
}

export function zeros(length: number): Uint8Array {
  return new Uint8Array(length);
}

export function hexDigits(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

export function bytesOfHexDigits(digits: string): Uint8Array {
  return Uint8Array.from({ length: digits.length / 2 }, (_, index) =>
    Number.parseInt(digits.slice(2 * index, 2 * index + 2), 16),
  );
}

export function base64(bytes: Uint8Array): string {
  return btoa(textOfLatin1(bytes));
}

export function bytesOfBase64(text: string): Uint8Array {
  return latin1(atob(text));
}

export function base64url(bytes: Uint8Array): string {
  return base64(bytes).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

export function bytesOfBase64url(text: string): Uint8Array | undefined {
  if (!/^[\w-]*=*$/.test(text)) return undefined;
  try {
    return latin1(atob(text.replace(/=+$/, "").replaceAll("-", "+").replaceAll("_", "/")));
  } catch {
    return undefined; // one letter too many
  }
}
