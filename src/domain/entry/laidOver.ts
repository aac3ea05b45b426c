import { asRecord } from "./asRecord.ts";

type Members = Readonly<Record<string, unknown>>;

/** One JSON object over another, as RFC 7396 merges them: objects member by member, lists whole, null takes away. */
export function laidOver(below: Members, above: Members): Members {
  const merged: Record<string, unknown> = { ...below };
  for (const [name, value] of Object.entries(above)) {
    const [one, other] = [asRecord(below[name]), asRecord(value)];
    if (value === null) delete merged[name];
    else if (value !== undefined) merged[name] = other === undefined ? value : laidOver(one ?? {}, other);
  }
  return merged;
}
