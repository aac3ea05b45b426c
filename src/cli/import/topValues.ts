import { isBlank, isListAt, isObjectAt, skipBlanks, type Span, valueAt } from "./jsonSpans.ts";

/** A value of a file, or a stretch of bytes in which none begins. */
export interface Piece extends Span {
  readonly isValue: boolean;
}

const LINE_FEED = 0x0a;

/**
 * The values of a file, one after another: a whole file of one, JSON Lines, or several that each run over many lines.
 * A line that breaks off takes nothing from the lines after it.
 */
export function* topValues(bytes: Uint8Array): Generator<Piece> {
  const end = bytes.length;
  for (let at = skipBlanks(bytes, 0, end); at < end; at = skipBlanks(bytes, at, end)) {
    const piece = isBracket(bytes, at) ? brokenOff(bytes, valueAt(bytes, at, end)) : noValue(bytes, at);
    yield piece;
    at = piece.to;
  }
}

/** No value begins here, nor on the lines that follow, up to one that begins with a bracket. */
function noValue(bytes: Uint8Array, from: number): Piece {
  let to = endOfLine(bytes, from);
  while (to < bytes.length && !isBracket(bytes, skipBlanks(bytes, to, bytes.length))) to = endOfLine(bytes, to + 1);
  return { from, to, isWhole: false, isValue: false };
}

/** A value, or as much of it as stands before the next line that is a whole value by itself. */
function brokenOff(bytes: Uint8Array, value: Span): Piece {
  const isSure = value.isWhole && (isAloneOn(bytes, value) || isJson(bytes.subarray(value.from, value.to)));
  if (isSure) return { ...value, isValue: true };
  const searchedTo = value.isWhole ? value.to : bytes.length;
  for (let line = endOfLine(bytes, value.from); line < searchedTo; line = endOfLine(bytes, line + 1)) {
    if (isWholeLine(bytes, line + 1)) return { from: value.from, to: line + 1, isWhole: false, isValue: true };
  }
  return { ...value, isValue: true };
}

/** Nothing but blanks stands between the value and the end of its last line: behind an item of a list stands a comma. */
function isAloneOn(bytes: Uint8Array, { to }: Span): boolean {
  return bytes.subarray(to, endOfLine(bytes, to)).every((byte) => isBlank(byte));
}

/** Whether a line that begins here is an object or a list from its first byte to its last. */
function isWholeLine(bytes: Uint8Array, from: number): boolean {
  if (!isBracket(bytes, from)) return false;
  const value = valueAt(bytes, from, endOfLine(bytes, from));
  return value.isWhole && isAloneOn(bytes, value) && isJson(bytes.subarray(value.from, value.to));
}

function isJson(bytes: Uint8Array): boolean {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) !== undefined;
  } catch {
    return false;
  }
}

function isBracket(bytes: Uint8Array, at: number): boolean {
  return isObjectAt(bytes, at) || isListAt(bytes, at);
}

function endOfLine(bytes: Uint8Array, from: number): number {
  const end = bytes.indexOf(LINE_FEED, from);
  return end < 0 ? bytes.length : end;
}
