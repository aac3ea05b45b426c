import type { ContentStore } from "../content/ContentStore.ts";
import type { DocumentStore } from "../content/DocumentStore.ts";
import { ACT_KINDS } from "../domain/acts/actKinds.ts";
import type { Hex } from "../domain/Hex.ts";

/** Removes the bytes that a recorded act takes down. May be done again after a crash. */
export async function takeDownDocument(
  act: { actHash: Hex; content: Hex },
  contents: ContentStore,
  documents: DocumentStore,
): Promise<void> {
  const held = await contents.get(act.content);
  if (held === null || !("content" in held)) return;
  const parsed = ACT_KINDS.DocumentTakenDown.content.safeParse(held.content);
  if (!parsed.success) return;
  const { sha256 } = parsed.data;
  if ((await documents.find(sha256))?.state !== "withdrawn") await documents.takeDown(sha256, act.actHash);
}
