import { childSaltsOf, commitment } from "./contentHash.ts";
import type { JsonValue } from "./JsonValue.ts";
import { type Path, type Segment, segmentText } from "./Path.ts";

/** One leaf of a content: a scalar, `{}` or `[]`, with its commitment. */
export interface ContentLeaf {
  readonly path: Path;
  readonly commitment: Uint8Array;
}

/**
 * The leaves of a checked value in the order of its canonical text.
 * @param salt The salt of the place `at`, 32 bytes.
 * @param at Where the value stands in its content: the whole content stands at [].
 */
export function contentLeaves(value: JsonValue, salt: Uint8Array, at: Path = []): ContentLeaf[] {
  const leaves: ContentLeaf[] = [];
  collect(value, salt, [...at], leaves);
  return leaves;
}

function collect(value: JsonValue, salt: Uint8Array, path: Segment[], leaves: ContentLeaf[]): void {
  const children = childrenOf(value);
  if (children.length === 0) {
    leaves.push({ path: [...path], commitment: commitment(salt, JSON.stringify(value)) });
    return;
  }
  const saltOf = childSaltsOf(salt);
  for (const [segment, child] of children) {
    path.push(segment);
    collect(child, saltOf(segmentText(segment)), path, leaves);
    path.pop();
  }
}

/** The members of a container in canonical order (keys by UTF-16 code units); none for a leaf. */
export function childrenOf(value: JsonValue): readonly (readonly [Segment, JsonValue])[] {
  if (typeof value !== "object" || value === null) return [];
  if (isArray(value)) return value.map((child, index) => [index, child] as const);
  return Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
}

function isArray(value: object): value is readonly JsonValue[] {
  return Array.isArray(value);
}
