import { fromHex, type Hex, toHex } from "../Hex.ts";
import { saltBytes } from "./contentDigest.ts";
import { contentRoot, leafHash } from "./contentHash.ts";
import { contentLeaves } from "./contentLeaves.ts";
import { type LeavesProblem, leavesProblem } from "./leavesProblem.ts";
import { NotContent } from "./NotContent.ts";
import { isPrefix, pathText } from "./Path.ts";
import type { ContentPart, RedactedContent } from "./RedactedContent.ts";
import { requireContent } from "./requireContent.ts";

/** What is wrong with a redacted content. */
export interface RedactedProblem {
  readonly code: LeavesProblem["code"] | "digest" | "part-not-content" | "part-differs" | "part-twice";
  readonly message: string;
}

/**
 * Checks a redacted content against the digest that was signed: its places are those of a content, they hash to the
 * digest, and every part shown is what was committed to, whole. Attacker-controlled in every byte.
 * @return nothing wrong, or the first problem found
 */
export function verifyRedacted(content: RedactedContent, digest: Hex): RedactedProblem | undefined {
  const malformed = leavesProblem(content.leaves.map((leaf) => leaf.path));
  if (malformed !== undefined) return malformed;
  const actual = redactedDigest(content);
  if (actual !== digest) {
    return { code: "digest", message: `the places and commitments have the digest ${actual}, not ${digest}` };
  }
  return partsProblem(content);
}

/** The digest of the content that a redacted content was made of; only meaningful once its leaves are well formed. */
function redactedDigest(content: RedactedContent): Hex {
  return toHex(contentRoot(content.leaves.map((leaf) => leafHash(pathText(leaf.path), fromHex(leaf.commitment)))));
}

function partsProblem(content: RedactedContent): RedactedProblem | undefined {
  const twice = twiceProblem(content.shown);
  if (twice !== undefined) return twice;
  const places = new Map(content.leaves.map((leaf, index) => [pathText(leaf.path), index]));
  for (const part of content.shown) {
    const found = contentProblem(part) ?? partProblem(part, content.leaves, places);
    if (found !== undefined) return found;
  }
  return undefined;
}

function contentProblem(part: ContentPart): RedactedProblem | undefined {
  try {
    requireContent(part.value);
    return undefined;
  } catch (error) {
    if (!(error instanceof NotContent)) throw error;
    return {
      code: "part-not-content",
      message: `what is shown at ${pathText(part.path)} is no content: ${error.message}`,
    };
  }
}

/** Whether a part is the whole of what was committed to there: the same leaves, in one run, none beside them. */
function partProblem(
  part: ContentPart,
  leaves: RedactedContent["leaves"],
  places: ReadonlyMap<string, number>,
): RedactedProblem | undefined {
  const shown = contentLeaves(part.value, saltBytes(part.salt), part.path);
  const first = places.get(pathText(shown[0]?.path ?? [])) ?? leaves.length;
  const same = shown.every((leaf, index) => {
    const committed = leaves[first + index];
    return committed?.commitment === toHex(leaf.commitment) && pathText(committed.path) === pathText(leaf.path);
  });
  const beside = [leaves[first - 1], leaves[first + shown.length]];
  if (same && !beside.some((leaf) => leaf !== undefined && isPrefix(part.path, leaf.path))) return undefined;
  return { code: "part-differs", message: `what is shown at ${pathText(part.path)} is not what was committed to` };
}

/** Parts inside one another, or the same: one place must not be shown in two ways. */
function twiceProblem(parts: readonly ContentPart[]): RedactedProblem | undefined {
  const shown = new Set<string>();
  for (const { path } of parts) shown.add(pathText(path));
  const twice = parts.find(({ path }) => path.some((_, length) => shown.has(pathText(path.slice(0, length)))));
  if (twice === undefined && shown.size === parts.length) return undefined;
  return { code: "part-twice", message: `${twice ? pathText(twice.path) : "a part"} is shown twice` };
}
