import type { ContentStore } from "../content/ContentStore.ts";
import type { Act } from "../domain/acts/Act.ts";
import { isOwnPart } from "../domain/documentsBrought.ts";

/** The content of an act as far as it is here: whole, or what an erasure has left of it; nothing where it is missing. */
export async function heldParts({ kind, content }: Act, contents: ContentStore): Promise<readonly unknown[]> {
  const held = await contents.get(content);
  if (held === null) return [];
  if ("content" in held) return [held.content];
  return held.redacted.shown.filter(({ path }) => isOwnPart(kind, path)).map(({ value }) => value);
}
