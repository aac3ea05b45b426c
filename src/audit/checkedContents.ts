import type { ContentFile } from "../content/storedContent.ts";
import { contentDigest } from "../domain/content/contentDigest.ts";
import type { Hex } from "../domain/Hex.ts";
import type { ContentLookup } from "../projection/BlockSource.ts";

/** Contents held after they were checked; one is some kilobytes. */
const MOST_HELD = 2000;

interface Contents {
  get(digest: Hex): Promise<ContentFile | null>;
}

/**
 * Contents for people: one that does not have its digest is as good as missing, since somebody changed it on disk.
 * Checking takes longer than reading, so what was checked is held for a while.
 */
export function checkedContents(contents: Contents): ContentLookup {
  const held = new Map<Hex, unknown>();
  return async (digest) => {
    if (held.has(digest)) return held.get(digest);
    const file = await contents.get(digest).catch(() => null); // damaged: verify names it, a page can only leave it out
    if (file === null || !("content" in file) || !hasDigest(file, digest)) return undefined;
    if (held.size >= MOST_HELD) held.clear();
    held.set(digest, file.content);
    return file.content;
  };
}

/** Contents for the projector, which reads each once and shows none: `verify` and the reads above check them. */
export function storedContents(contents: Contents): ContentLookup {
  return async (digest) => {
    const file = await contents.get(digest).catch(() => null);
    return file !== null && "content" in file ? file.content : undefined;
  };
}

function hasDigest({ content, salt }: { content: unknown; salt: Hex }, digest: Hex): boolean {
  try {
    return contentDigest(content, salt) === digest;
  } catch {
    return false;
  }
}
