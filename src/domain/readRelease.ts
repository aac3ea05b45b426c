import { latin1, textOfLatin1, textOfUtf8, utf8 } from "#bytes";
import { sha256 } from "#sha256";
import { NotContent, type NotContentReason } from "./content/NotContent.ts";
import { hasMemberTwice, parseContent } from "./content/parseContent.ts";
import { digitsOf, exactText, parseExactly } from "./exactJson.ts";
import { type Hex, toHex } from "./Hex.ts";
import { releaseDigest } from "./releaseDigest.ts";

type Members = Readonly<Record<string, unknown>>;

/** Why a content does not keep a release as it is, so that its bytes are kept as a document. */
export type NotKept = NotContentReason | "not-utf-8" | "member-dropped";

/** A release as the bytes of its publisher say it. */
export interface PublishedRelease {
  /** Numbers that a double does not hold as they were written; bytes that are not UTF-8 as U+FFFD, to be shown only. */
  readonly members: Members;
  /** Undefined where a content keeps it as it is. */
  readonly notKept: NotKept | undefined;
  /** Tells the same release from another: the same for every order of members, spelling of numbers and white space. */
  readonly digest: Hex;
}

/** Bytes that are no release. The message says why, as the end of "the release …". */
export class NotARelease extends Error {
  override readonly name = "NotARelease";
}

/**
 * Reads a release from its own bytes, without changing one: importer and projection must come to the same.
 * Attacker-controlled. @throws NotARelease
 */
export function readRelease(bytes: Uint8Array): PublishedRelease {
  const text = textOfUtf8(bytes);
  if (text === undefined) {
    const members = membersOf(new TextDecoder().decode(bytes));
    return { members, notKept: "not-utf-8", digest: digestOfBytes(bytes) };
  }
  const notKept = whyNotContent(text);
  const members = membersOf(text);
  return { members, notKept, digest: reading(() => digestOf(text, members)) };
}

/** A release's id as it is recorded: some publishers number their releases. */
export function releaseIdOf({ id }: Members): unknown {
  return typeof id === "number" ? String(id) : (digitsOf(id) ?? id);
}

/** A content has exact numbers, no member twice, and limits. */
function whyNotContent(text: string): NotKept | undefined {
  try {
    const value = parseContent(text);
    // Schemas drop such a member, and would change what was published.
    return isObject(value) && Object.hasOwn(value, "__proto__") ? "member-dropped" : undefined;
  } catch (error) {
    if (error instanceof NotContent) return error.reason;
    throw error;
  }
}

/** @throws NotARelease */
function membersOf(text: string): Members {
  const value = reading(() => parseExactly(text));
  if (!isObject(value)) throw new NotARelease("is not an object");
  return value;
}

/** Where a member stands twice, only the very same text is the same release. */
function digestOf(text: string, members: Members): Hex {
  return hasMemberTwice(text, members) ? hashed(utf8(text)) : releaseDigest(members);
}

/** Each byte read as a character and written as that byte again: then it is the text of nothing that is UTF-8. */
function digestOfBytes(bytes: Uint8Array): Hex {
  const text = textOfLatin1(bytes);
  const members = membersOf(text);
  return reading(() => {
    if (hasMemberTwice(text, members)) return hashed(bytes);
    const exact = exactText(members).replace(/[\u0100-\uffff]/g, escaped);
    return hashed(latin1(exact));
  });
}

/** No byte, so it was written as an escape. */
function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

/** @throws NotARelease */
function reading<Value>(read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    if (error instanceof SyntaxError) throw new NotARelease(`is not JSON (${error.message})`);
    if (error instanceof RangeError) throw new NotARelease("is nested too deeply to be read");
    throw error;
  }
}

function hashed(bytes: Uint8Array): Hex {
  return toHex(sha256(bytes));
}

function isObject(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value) && digitsOf(value) === undefined;
}
