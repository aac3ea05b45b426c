import { digitsOf } from "../../domain/exactJson.ts";

/** One value of a release, exactly as it stands there: other words for it could hide a difference. */
export interface ReleaseLeaf {
  /** JSON pointer. */
  readonly path: string;
  readonly names: readonly string[];
  /** As JSON, so that 5 is not "5" and nothing is not "". */
  readonly json: string;
}

/**
 * All values of a release, under keys that stay the same where lists are put in another order. Items of a list are
 * known by their ids where each has one of its own, as OCDS has it, and by their places else: no two share a key.
 */
export function releaseLeaves(release: unknown): Map<string, ReleaseLeaf> {
  const leaves = new Map<string, ReleaseLeaf>();
  collect(release, { key: "", path: "", names: [] }, leaves);
  return leaves;
}

interface Place {
  readonly key: string;
  readonly path: string;
  readonly names: readonly string[];
}

function collect(value: unknown, place: Place, leaves: Map<string, ReleaseLeaf>): void {
  const parts = Array.isArray(value) ? itemsOf(value, place) : membersOf(value, place);
  if (parts === undefined || parts.length === 0) {
    leaves.set(place.key, { path: place.path, names: place.names, json: JSON.stringify(value) ?? "null" });
    return;
  }
  for (const [part, inner] of parts) collect(part, inner, leaves);
}

/** Undefined for what has no members. */
function membersOf(value: unknown, { key, path, names }: Place): [unknown, Place][] | undefined {
  if (typeof value !== "object" || value === null || digitsOf(value) !== undefined) return undefined;
  return Object.entries(value).map(([name, inner]) => [
    inner,
    { key: `${key}.${JSON.stringify(name)}`, path: `${path}/${escaped(name)}`, names: [...names, name] },
  ]);
}

function itemsOf(items: readonly unknown[], { key, path, names }: Place): [unknown, Place][] {
  const ids = items.map(idOf);
  const areKnown = ids.every((id) => id !== undefined) && new Set(ids).size === ids.length;
  return items.map((item, index) => {
    const known = areKnown ? ids[index] : undefined;
    const name = known === undefined ? String(index + 1) : known.replaceAll('"', "").slice(0, 60);
    const itemKey = known === undefined ? `${key}#${index}` : `${key}=${known}`;
    return [item, { key: itemKey, path: `${path}/${index}`, names: [...names, name] }];
  });
}

function idOf(item: unknown): string | undefined {
  if (typeof item !== "object" || item === null || !("id" in item)) return undefined;
  const { id } = item;
  return typeof id === "string" || typeof id === "number" ? JSON.stringify(id) : digitsOf(id);
}

function escaped(name: string): string {
  return name.replaceAll("~", "~0").replaceAll("/", "~1");
}
