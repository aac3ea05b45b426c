import { fromHex, type Hex, toHex } from "../Hex.ts";
import { contentRoot, leafHash } from "./contentHash.ts";
import { contentLeaves } from "./contentLeaves.ts";
import { pathText } from "./Path.ts";
import { requireContent } from "./requireContent.ts";

/**
 * The digest of a content (docs/format.md, "Content"): what an act signs.
 * @param salt The content's root salt, 32 random bytes: without it, short contents could be guessed.
 * @throws NotContent if the value is not JSON or outside the limits
 */
export function contentDigest(value: unknown, salt: Hex): Hex {
  requireContent(value);
  const leaves = contentLeaves(value, saltBytes(salt));
  return toHex(contentRoot(leaves.map((leaf) => leafHash(pathText(leaf.path), leaf.commitment))));
}

/** @throws RangeError unless the salt has 32 bytes */
export function saltBytes(salt: Hex): Uint8Array {
  const bytes = fromHex(salt);
  if (bytes.length !== 32) throw new RangeError(`A salt has 32 bytes, this one ${bytes.length}. Draw a new one.`);
  return bytes;
}
