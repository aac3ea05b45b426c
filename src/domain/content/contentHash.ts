import { concat, utf8, zeros } from "#bytes";
import { sha256 } from "#sha256";

const SHA256_BLOCK = 64;
const SALT_LABEL = utf8("counterfoil/salt/1\0");
const ROOT_LABEL = utf8("counterfoil/content/1\0");

/* What a hash is of, so that none can be taken for another. */
const COMMITMENT = Uint8Array.of(0x01);
const LEAF = Uint8Array.of(0x02);
const NODE = Uint8Array.of(0x03);
const ROOT = Uint8Array.of(0x04);

/** The salt of a child: HMAC-SHA256(parent's salt, label || segment), `segment` being canonical text. */
export function childSalt(salt: Uint8Array, segment: string): Uint8Array {
  return childSaltsOf(salt)(segment);
}

/**
 * The same for many children of one parent. HMAC (RFC 2104) is spelled out, with the parent's two key blocks made
 * once, because one-shot hashes are several times faster than createHmac and every leaf needs one.
 */
export function childSaltsOf(salt: Uint8Array): (segment: string) => Uint8Array {
  const inner = zeros(SHA256_BLOCK + SALT_LABEL.length).fill(0x36);
  const outer = zeros(SHA256_BLOCK + 32).fill(0x5c);
  for (let index = 0; index < salt.length; index += 1) {
    inner[index] = (salt[index] ?? 0) ^ 0x36;
    outer[index] = (salt[index] ?? 0) ^ 0x5c;
  }
  inner.set(SALT_LABEL, SHA256_BLOCK);
  return (segment) => {
    outer.set(sha256(concat(inner, utf8(segment))), SHA256_BLOCK);
    return sha256(outer);
  };
}

/** What a leaf commits to its value with: C = H(01 || salt || canonical text of the value). */
export function commitment(salt: Uint8Array, valueText: string): Uint8Array {
  return sha256(concat(COMMITMENT, salt, utf8(valueText)));
}

/** The hash of a leaf: L = H(02 || u32 length of path || path || C). */
export function leafHash(path: string, committed: Uint8Array): Uint8Array {
  const bytes = utf8(path);
  return sha256(concat(LEAF, u32(bytes.length), bytes, committed));
}

/** The top of a tree in the shape of RFC 9162: left is the largest power of two below the number of leaves. */
function treeTop(hashes: readonly Uint8Array[], from = 0, to = hashes.length): Uint8Array {
  const only = hashes[from];
  if (only === undefined || to <= from) throw new RangeError("A content has at least one leaf.");
  if (to - from === 1) return only;
  const split = from + 2 ** Math.ceil(Math.log2(to - from) - 1);
  return sha256(concat(NODE, treeTop(hashes, from, split), treeTop(hashes, split, to)));
}

/** The digest of a content: H(04 || label || u32 number of leaves || top). */
export function contentRoot(leafHashes: readonly Uint8Array[]): Uint8Array {
  return sha256(concat(ROOT, ROOT_LABEL, u32(leafHashes.length), treeTop(leafHashes)));
}

function u32(value: number): Uint8Array {
  return Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);
}
