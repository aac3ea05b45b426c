import { documentReferenceSchema } from "../domain/DocumentReference.ts";
import type { Hex } from "../domain/Hex.ts";

/** Digests of all documents that a content names, wherever in it they stand. */
export function documentsIn(content: unknown): Hex[] {
  const found = new Set<Hex>();
  collect(content, found);
  return [...found];
}

function collect(value: unknown, found: Set<Hex>): void {
  if (typeof value !== "object" || value === null) return;
  if ("sha256" in value) {
    const reference = documentReferenceSchema.loose().safeParse(value);
    if (reference.success) found.add(reference.data.sha256);
  }
  for (const child of Object.values(value)) collect(child, found);
}
