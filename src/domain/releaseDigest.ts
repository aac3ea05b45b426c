import { createHash } from "node:crypto";
import { exactText } from "./exactJson.ts";
import type { Hex } from "./Hex.ts";

/**
 * SHA-256 of an external release in one spelling (RFC 8785, and numbers that a double does not hold by their exact
 * value): what tells the same release from one with other content under the same id.
 * @throws RangeError if it is nested too deeply
 */
export function releaseDigest(release: unknown): Hex {
  return `0x${createHash("sha256").update(exactText(release)).digest("hex")}`;
}
