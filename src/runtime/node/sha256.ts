import { hash } from "node:crypto";

/**
 * SHA-256 of bytes, in one call to native code. Asking for Latin-1 text and turning that into bytes takes half the
 * time of asking for bytes, and a content has some eighty hashes.
 */
export function sha256(bytes: Uint8Array): Uint8Array {
  return Buffer.from(hash("sha256", bytes, "binary"), "binary");
}
