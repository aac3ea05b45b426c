import { createHash } from "node:crypto";
import { canonicalJson } from "./content/canonicalJson.ts";
import type { Hex } from "./Hex.ts";

/**
 * SHA-256 of an external release in canonical form (RFC 8785): what tells the same release from one with other content
 * under the same id. @throws NotContent if it is too large or too deep; it is then kept as a document
 */
export function releaseDigest(release: unknown): Hex {
  return `0x${createHash("sha256").update(canonicalJson(release)).digest("hex")}`;
}
