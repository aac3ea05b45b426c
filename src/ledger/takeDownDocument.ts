import type { ContentStore } from "../content/ContentStore.ts";
import type { DocumentStore } from "../content/DocumentStore.ts";
import type { RecordedAct } from "../domain/acts/Act.ts";
import { ACT_KINDS } from "../domain/acts/actKinds.ts";
import { bringsDocument } from "./bringsDocument.ts";

/**
 * Removes the bytes that a recorded act takes down, unless the act that it names is no act of the same organisation
 * that brought them: no contract can read contents, so such an act may have been carried past us. May be done again
 * after a crash.
 */
export async function takeDownDocument(
  { act, actHash }: Pick<RecordedAct, "act" | "actHash">,
  earlier: RecordedAct | null,
  contents: ContentStore,
  documents: DocumentStore,
): Promise<void> {
  if (act.kind !== "DocumentTakenDown") return;
  const held = await contents.get(act.content);
  if (held === null || !("content" in held)) return;
  const parsed = ACT_KINDS.DocumentTakenDown.content.safeParse(held.content);
  if (!parsed.success) return;
  const { sha256 } = parsed.data;
  if ((await documents.find(sha256))?.state === "withdrawn") return;
  if (await bringsDocument(earlier, act.organisation, sha256, contents)) await documents.takeDown(sha256, actHash);
}
