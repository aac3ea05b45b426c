import { utf8 } from "#bytes";
import { sha256 } from "#sha256";
import { exactText } from "./exactJson.ts";
import { type Hex, toHex } from "./Hex.ts";

/**
 * SHA-256 of an external release in one spelling (RFC 8785, and numbers that a double does not hold by their exact
 * value): what tells the same release from one with other content under the same id.
 * @throws RangeError if it is nested too deeply
 */
export function releaseDigest(release: unknown): Hex {
  return toHex(sha256(utf8(exactText(release))));
}
