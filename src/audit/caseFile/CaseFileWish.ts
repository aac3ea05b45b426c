import type { Path } from "../../domain/content/Path.ts";

/** What of a procurement's contents goes into its file. Pointers are JSON pointers into contents (RFC 6901). */
export interface CaseFileWish {
  /** Nothing but these, and acts that have none of them unshown. */
  readonly show?: readonly string[];
  /** Everything but these. */
  readonly hide?: readonly string[];
  /** The documents too, not their digests alone. */
  readonly documents?: boolean;
}

/** A pointer cannot be read, or nothing stands there. */
export class PointerUnknown extends Error {
  override readonly name = "PointerUnknown";
}

/** The segments of a JSON pointer; whether one of digits is an index or a key is told by the content. @throws PointerUnknown */
export function segmentsOf(pointer: string): string[] {
  if (!pointer.startsWith("/") || /~(?![01])/.test(pointer))
    throw new PointerUnknown(`"${pointer}" is no JSON pointer, such as /milestones/0/amount.`);
  return pointer
    .slice(1)
    .split("/")
    .map((segment) => segment.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** Where a pointer leads in a content whose places are these; undefined where nothing stands there. */
export function pathAt(segments: readonly string[], leaves: readonly { readonly path: Path }[]): Path | undefined {
  const leaf = leaves.find(({ path }) => segments.every((segment, index) => String(path[index]) === segment));
  return leaf?.path.slice(0, segments.length);
}
