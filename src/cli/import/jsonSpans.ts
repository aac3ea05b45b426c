/**
 * Where the values of a JSON text stand, found without understanding them: a value that is no JSON must neither stop
 * its neighbours nor be taken for something else. Nothing here fails, whatever the bytes; they are looked at one by
 * one, so that bytes that are not UTF-8 keep their places.
 */
export interface Span {
  readonly from: number;
  /** The byte after its last. */
  readonly to: number;
  /** Its last bracket or quote is there. */
  readonly isWhole: boolean;
}

export interface Member {
  readonly name: string;
  readonly value: Span;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
const [OPEN_OBJECT, CLOSE_OBJECT] = [0x7b, 0x7d];
const [OPEN_LIST, CLOSE_LIST] = [0x5b, 0x5d];
/** Space, tab, line feed, carriage return, and what separates the texts of a JSON sequence (RFC 7464). */
const BLANKS: ReadonlySet<number | undefined> = new Set([0x20, 0x09, 0x0a, 0x0d, 0x1e]);
const COMMA = 0x2c;
const ENDS_WORD: ReadonlySet<number | undefined> = new Set([COMMA, CLOSE_OBJECT, CLOSE_LIST, 0x0a]);

export function isObjectAt(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === OPEN_OBJECT;
}

export function isListAt(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === OPEN_LIST;
}

export function isBlank(byte: number | undefined): boolean {
  return BLANKS.has(byte);
}

/** The first place from `at` on that is neither blank nor a comma. */
export function skipBlanks(bytes: Uint8Array, at: number, until: number): number {
  let place = at;
  while (place < until && (isBlank(bytes[place]) || bytes[place] === COMMA)) place++;
  return place;
}

/** The value that begins at `from`, which is no blank. */
export function valueAt(bytes: Uint8Array, from: number, until: number): Span {
  if (bytes[from] === QUOTE) {
    const to = endOfString(bytes, from, until);
    return { from, to: to ?? until, isWhole: to !== undefined };
  }
  if (isObjectAt(bytes, from) || isListAt(bytes, from)) return containerAt(bytes, from, until);
  let to = from + 1;
  while (to < until && !ENDS_WORD.has(bytes[to])) to++;
  return { from, to, isWhole: true };
}

/**
 * A bracket closes the last one of its kind, and what was left open inside that. One that closes nothing here belongs
 * to whatever is around: there the value breaks off.
 */
function containerAt(bytes: Uint8Array, from: number, until: number): Span {
  const open: number[] = [];
  for (let at = from; at < until; at++) {
    const byte = bytes[at];
    if (byte === QUOTE) at = (endOfString(bytes, at, until) ?? until) - 1;
    else if (byte === OPEN_OBJECT || byte === OPEN_LIST) open.push(byte);
    else if (byte === CLOSE_OBJECT || byte === CLOSE_LIST) {
      const place = open.lastIndexOf(byte === CLOSE_OBJECT ? OPEN_OBJECT : OPEN_LIST);
      if (place < 0) return { from, to: at, isWhole: false };
      open.length = place;
      if (place === 0) return { from, to: at + 1, isWhole: true };
    }
  }
  return { from, to: until, isWhole: false };
}

/** The place after the closing quote; undefined if there is none. */
function endOfString(bytes: Uint8Array, start: number, until: number): number | undefined {
  for (let at = start + 1; at < until; at++) {
    if (bytes[at] === BACKSLASH) at++;
    else if (bytes[at] === QUOTE) return at + 1;
  }
  return undefined;
}

/** The items of a list, those that are no JSON included. */
export function* itemsOf(bytes: Uint8Array, list: Span): Generator<Span> {
  const until = list.isWhole ? list.to - 1 : list.to;
  for (let at = skipBlanks(bytes, list.from + 1, until); at < until;) {
    const item = valueAt(bytes, at, until);
    yield item;
    at = skipBlanks(bytes, Math.max(item.to, at + 1), until);
  }
}

/** The members of an object, up to what is none. @returns where it cannot be read on; undefined if it was read whole */
export function* membersOf(bytes: Uint8Array, object: Span): Generator<Member, number | undefined> {
  const until = object.isWhole ? object.to - 1 : object.to;
  for (let at = skipBlanks(bytes, object.from + 1, until); at < until;) {
    const name = valueAt(bytes, at, until);
    const colon = skipBlanks(bytes, name.to, until);
    if (bytes[at] !== QUOTE || bytes[colon] !== COLON) return at;
    const from = skipBlanks(bytes, colon + 1, until);
    if (from >= until) return at;
    const value = valueAt(bytes, from, until);
    yield { name: textIn(bytes, name) ?? "", value };
    at = skipBlanks(bytes, value.to, until);
  }
  return undefined;
}

/** The text that a string of JSON stands for; undefined for anything else. */
export function textIn(bytes: Uint8Array, { from, to }: Span): string | undefined {
  try {
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes.subarray(from, to)));
    return typeof value === "string" ? value : undefined;
  } catch {
    return undefined;
  }
}
