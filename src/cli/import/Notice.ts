import { createHash } from "node:crypto";
import type { ContentOf } from "../../domain/acts/Act.ts";
import type { Hex } from "../../domain/Hex.ts";
import { NotContent } from "../../domain/content/NotContent.ts";
import { normaliseOcid } from "../../domain/ocid.ts";
import { releaseDigest } from "../../domain/releaseDigest.ts";
import { survivesCanonicalForm } from "./exactJson.ts";
import type { FoundRelease } from "./readReleases.ts";

/** Where a release comes from, told by the registered prefix of its OCID. */
const SOURCES: Readonly<Record<string, ContentOf<"NoticeRecorded">["source"]>> = {
  "ocds-h6vhtk": "findATender",
  "ocds-b5fd17": "contractsFinder",
};

/** A release that can be recorded: known by (ocid, id) and the digest of its canonical form. */
export interface Notice {
  readonly where: string;
  readonly ocid: string;
  readonly releaseId: string;
  readonly digest: Hex;
  readonly source: ContentOf<"NoticeRecorded">["source"];
  readonly publishedAt: string | undefined;
  /** As JSON where that keeps it exactly, else the bytes to be kept as a document. */
  readonly kept: { readonly release: Readonly<Record<string, unknown>> } | { readonly document: Buffer };
}

/** @throws NotAnIdentifier or TypeError that says in words what is missing */
export function noticeOf({ where, release }: FoundRelease): Notice {
  const { ocid: statedOcid, id, date } = release;
  if (typeof statedOcid !== "string") throw new TypeError(`its OCID is ${stated(statedOcid)}, not a text`);
  const ocid = normaliseOcid(statedOcid);
  const releaseId = typeof id === "number" ? String(id) : id;
  if (typeof releaseId !== "string" || releaseId === "") throw new TypeError(`its id is ${stated(id)}, not a text`);
  const source = SOURCES[ocid.slice(0, 11)] ?? "other";
  const publishedAt = typeof date === "string" && date !== "" && date.length <= 100 ? date : undefined;
  return { where, ocid, releaseId, source, publishedAt, ...keptForm(release, ocid === statedOcid) };
}

function keptForm(release: Readonly<Record<string, unknown>>, isNormal: boolean): Pick<Notice, "digest" | "kept"> {
  const digest = isNormal && survivesCanonicalForm(release) ? digestIfContent(release) : undefined;
  if (digest !== undefined) return { digest, kept: { release } };
  const document = Buffer.from(JSON.stringify(release));
  return { digest: `0x${createHash("sha256").update(document).digest("hex")}`, kept: { document } };
}

function digestIfContent(release: unknown): Hex | undefined {
  try {
    return releaseDigest(release);
  } catch (error) {
    if (error instanceof NotContent) return undefined;
    throw error;
  }
}

function stated(value: unknown): string {
  return value === undefined ? "missing" : (JSON.stringify(value)?.slice(0, 60) ?? typeof value);
}
