import type { ContentStore } from "../content/ContentStore.ts";
import type { DocumentStore } from "../content/DocumentStore.ts";
import type { RecordedAct } from "../domain/acts/Act.ts";
import { ACT_KINDS } from "../domain/acts/actKinds.ts";
import type { TakeDownRight } from "./TakeDownRight.ts";

/**
 * Removes the bytes that a recorded act takes down, unless its organisation has no right to: no contract can read
 * contents, so such an act may have been carried past us. May be done again after a crash, and then finishes what was
 * left half done.
 */
export async function takeDownDocument(
  { act, actHash }: Pick<RecordedAct, "act" | "actHash">,
  right: TakeDownRight,
  contents: ContentStore,
  documents: DocumentStore,
): Promise<void> {
  if (act.kind !== "DocumentTakenDown") return;
  const held = await contents.get(act.content);
  if (held === null || !("content" in held)) return;
  const parsed = ACT_KINDS.DocumentTakenDown.content.safeParse(held.content);
  if (!parsed.success) return;
  const { sha256 } = parsed.data;
  const known = await documents.find(sha256);
  if (known?.state === "withdrawn") return documents.takeDown(sha256, known.act);
  if (await right.allows(act, sha256)) await documents.takeDown(sha256, actHash);
}
