import { type Hex, toHex } from "../Hex.ts";
import { saltBytes } from "./contentDigest.ts";
import { childSalt } from "./contentHash.ts";
import { childrenOf, contentLeaves } from "./contentLeaves.ts";
import type { JsonValue } from "./JsonValue.ts";
import { isPrefix, type Path, pathText, segmentText } from "./Path.ts";
import type { ContentPart, RedactedContent } from "./RedactedContent.ts";
import { requireContent } from "./requireContent.ts";

/** A whole content in the form that parts can be taken from. @throws NotContent */
export function openContent(value: unknown, salt: Hex): RedactedContent {
  requireContent(value);
  const leaves = contentLeaves(value, saltBytes(salt)).map(({ path, commitment }) => ({
    path,
    commitment: toHex(commitment),
  }));
  return { leaves, shown: [{ path: [], value, salt }] };
}

/**
 * The same content with some parts no longer shown; their places and commitments stay, and so does the digest.
 * The salts above what is hidden are replaced by the salts beside it. Whoever keeps only the result has erased the
 * hidden parts for good: without its salt a commitment tells nothing, not even to somebody who guesses the value.
 * @throws RangeError if nothing of the content stands at one of the paths
 */
export function redactContent(content: RedactedContent, hidden: readonly Path[]): RedactedContent {
  for (const path of hidden) {
    if (!content.leaves.some((leaf) => isPrefix(path, leaf.path))) {
      throw new RangeError(`Nothing stands at ${pathText(path)} in this content.`);
    }
  }
  return { leaves: content.leaves, shown: content.shown.flatMap((part) => without(part, hidden)) };
}

/**
 * The same content with some parts shown and nothing else: for disclosing a field or a subtree.
 * @throws RangeError if a part is not shown in the content given
 */
export function discloseParts(content: RedactedContent, paths: readonly Path[]): RedactedContent {
  return { leaves: content.leaves, shown: paths.map((path) => partAt(content, path)) };
}

/** One shown part with its own salt. @throws RangeError if it is not shown in the content given */
export function partAt(content: RedactedContent, path: Path): ContentPart {
  const around = content.shown.find((part) => isPrefix(part.path, path));
  let part = around;
  for (const segment of path.slice(around?.path.length ?? 0)) {
    part = part && partsOf(part).find((child) => child.path.at(-1) === segment);
  }
  if (part === undefined) throw new RangeError(`Nothing is shown at ${pathText(path)} in this content.`);
  return part;
}

function without(part: ContentPart, hidden: readonly Path[]): ContentPart[] {
  if (hidden.some((path) => isPrefix(path, part.path))) return [];
  if (!hidden.some((path) => isPrefix(part.path, path))) return [part];
  return partsOf(part).flatMap((child) => without(child, hidden));
}

/** The members of a part, each with its own salt, which does not open the others. */
function partsOf(part: ContentPart): ContentPart[] {
  const salt = saltBytes(part.salt);
  return childrenOf(part.value).map(([segment, value]: readonly [string | number, JsonValue]) => ({
    path: [...part.path, segment],
    value,
    salt: toHex(childSalt(salt, segmentText(segment))),
  }));
}
