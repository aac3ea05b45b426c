import { isUtf8 } from "node:buffer";

const LINE_FEED = 0x0a;

/** Where a text stops being UTF-8: its byte from 0, and that byte's line and place in the line, both from 1. */
export interface NotUtf8 {
  readonly byte: number;
  readonly line: number;
  readonly column: number;
}

/** The first byte that is not UTF-8; undefined if there is none. A decoder would quietly put U+FFFD in its place. */
export function notUtf8(bytes: Uint8Array): NotUtf8 | undefined {
  if (isUtf8(bytes)) return undefined;
  const given = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept = Buffer.from(given.toString("utf8"), "utf8");
  let byte = 0;
  while (given[byte] === kept[byte]) byte += 1;
  const before = given.subarray(0, byte);
  const line = before.reduce((lines, one) => (one === LINE_FEED ? lines + 1 : lines), 1);
  return { byte, line, column: byte - before.lastIndexOf(LINE_FEED) };
}

/** "byte 17 (line 2, byte 5 of it) is not UTF-8" */
export function notUtf8InWords({ byte, line, column }: NotUtf8): string {
  return `byte ${byte + 1} (line ${line}, byte ${column} of it) is not UTF-8`;
}
