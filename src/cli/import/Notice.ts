import type { ContentOf } from "../../domain/acts/Act.ts";
import { namesAddress } from "../../domain/content/mailAddress.ts";
import { NotContent } from "../../domain/content/NotContent.ts";
import { requireContent } from "../../domain/content/requireContent.ts";
import type { Hex } from "../../domain/Hex.ts";
import { normaliseOcid } from "../../domain/ocid.ts";
import { type NotKept, type PublishedRelease, releaseIdOf } from "../../domain/readRelease.ts";
import { releaseDay } from "../../domain/releaseDate.ts";
import type { FoundRelease } from "./ReleasesRead.ts";

/** Where a release comes from, told by the registered prefix of its OCID. */
const SOURCES: Readonly<Record<string, ContentOf<"NoticeRecorded">["source"]>> = {
  "ocds-h6vhtk": "findATender",
  "ocds-b5fd17": "contractsFinder",
};

/** Why a release is kept as a document, as the end of "kept byte for byte, since …". */
const WHY_DOCUMENT: Readonly<Record<NotKept | "ocid-not-normal" | "address-as-name", string>> = {
  "not-utf-8": "it holds bytes that are not UTF-8",
  "member-dropped": 'it has a member named "__proto__"',
  "ocid-not-normal": "its OCID is not written as OCIDs are",
  "address-as-name": "a member in it has an e-mail address as its name",
  "key-twice": "an object in it has the same member twice",
  "number-not-exact": "it holds a number that JSON readers change",
  "number-not-finite": "it holds a number that JSON readers change",
  "number-not-integer": "it holds a number that JSON readers change",
  "string-not-unicode": "it holds half of a surrogate pair",
  "too-deep": "it is nested more deeply than a content may be",
  "too-large": "it is larger than a content may be",
  "too-many-leaves": "it has more values than a content may have",
  "not-json": "it cannot be kept as JSON",
};

/** A release that can be recorded: known by (ocid, id) and the digest of what it says. */
export interface Notice {
  readonly where: string;
  readonly line: number;
  readonly ocid: string;
  readonly releaseId: string;
  readonly digest: Hex;
  readonly source: ContentOf<"NoticeRecorded">["source"];
  /** The date that it gives, where it is one that an act can sign. */
  readonly publishedAt: string | undefined;
  /** What it gives instead of a date, in words; undefined where it has one. */
  readonly undated: string | undefined;
  /** As JSON where that keeps it exactly, else its own bytes, to be kept as a document. */
  readonly kept:
    | { readonly release: Readonly<Record<string, unknown>> }
    | { readonly document: Uint8Array; readonly why: string; readonly title: string };
}

/**
 * @param now the ledger's time, UTC seconds: nothing was published later
 * @throws NotAnIdentifier or TypeError that says in words what is missing
 */
export function noticeOf({ where, line, bytes, release }: FoundRelease, now: number): Notice {
  const written = identity("OCID", release.members["ocid"], release);
  const ocid = normaliseOcid(written);
  const releaseId = identity("id", releaseIdOf(release.members), release);
  const source = SOURCES[ocid.slice(0, 11)] ?? "other";
  const content = { source, ocid, releaseId, release: release.members };
  const why = release.notKept ?? (ocid === written ? whyNotContent(content) : "ocid-not-normal");
  const kept =
    why === undefined
      ? { release: release.members }
      : { document: bytes, why: WHY_DOCUMENT[why], title: titleOf(releaseId) };
  return { where, line, ocid, releaseId, source, digest: release.digest, ...dated(release.members["date"], now), kept };
}

function identity(what: string, value: unknown, { members, notKept }: PublishedRelease): string {
  const { url } = members;
  if (value === undefined && typeof url === "string")
    throw new TypeError(`it is only a link to a release (${url.slice(0, 200)}); import that file`);
  if (typeof value !== "string" || value === "") throw new TypeError(`its ${what} is ${stated(value)}, not a text`);
  if (notKept === "not-utf-8" && value.includes("\ufffd"))
    throw new TypeError(`its ${what}, ${stated(value)}, is not in UTF-8`);
  return value;
}

/** A release may fit alone and not with what is said about it. */
function whyNotContent(content: Readonly<Record<string, unknown>>): NotKept | "address-as-name" | undefined {
  try {
    requireContent({ ...content, publishedAt: "" });
    return namesAddress(content) ? "address-as-name" : undefined;
  } catch (error) {
    if (error instanceof NotContent) return error.reason;
    throw error;
  }
}

/** One line without control characters, as titles are. */
function titleOf(releaseId: string): string {
  return `Release ${releaseId}`
    .replace(/[\s\p{C}]+/gu, " ")
    .trim()
    .slice(0, 200)
    .trim();
}

function dated(date: unknown, now: number): Pick<Notice, "publishedAt" | "undated"> {
  const day = typeof date === "string" && date.length <= 100 ? releaseDay(date) : 0;
  if (typeof date === "string" && day > 0 && day <= now) return { publishedAt: date, undated: undefined };
  if (date === undefined) return { publishedAt: undefined, undated: "it gives no date" };
  const why = day > now ? "is later than the ledger's time" : `is no date that an act could sign (${DATES})`;
  return { publishedAt: undefined, undated: `${stated(date)} ${why}` };
}

const DATES = "RFC 3339, or a day such as 2026-04-01, from 1970";

function stated(value: unknown): string {
  return value === undefined ? "missing" : (JSON.stringify(value)?.slice(0, 60) ?? typeof value);
}
