/** Where a value stands in a content: keys as strings, indices as numbers, so that `{"0":…}` and `[…]` differ. */
export type Path = readonly Segment[];
export type Segment = string | number;

/** Canonical text of one segment. JSON.stringify writes strings and integers as RFC 8785 does. */
export function segmentText(segment: Segment): string {
  return JSON.stringify(segment);
}

/** Canonical text of a path, the bytes that its leaf hash covers: `["milestones",0,"amount"]`. */
export function pathText(path: Path): string {
  return `[${path.map(segmentText).join(",")}]`;
}

export function isPrefix(prefix: Path, path: Path): boolean {
  return prefix.length <= path.length && prefix.every((segment, index) => segment === path[index]);
}
