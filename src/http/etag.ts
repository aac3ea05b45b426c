import { createHash } from "node:crypto";

/** A weak validator: the same words, whether they travel compressed or not. */
export function etagOf(body: Buffer): string {
  return `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
}

/** Whether an If-None-Match header names this validator (weak comparison, RFC 9110, 13.1.2). */
export function etagMatches(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch === etag || ifNoneMatch.trim() === "*") return true;
  return ifNoneMatch.split(",").some((one) => strong(one.trim()) === strong(etag));
}

function strong(etag: string): string {
  return etag.startsWith("W/") ? etag.slice(2) : etag;
}
