import type { ContentStore } from "../content/ContentStore.ts";
import type { RecordedAct } from "../domain/acts/Act.ts";
import { documentsBrought, isOwnPart } from "../domain/documentsBrought.ts";
import type { Hex } from "../domain/Hex.ts";

/** Whether this is an act of that organisation whose content brought the document. */
export async function bringsDocument(
  recorded: RecordedAct | null,
  organisation: number,
  sha256: Hex,
  contents: ContentStore,
): Promise<boolean> {
  if (recorded?.act.organisation !== organisation) return false;
  const held = await contents.get(recorded.act.content);
  if (held === null) return false;
  const { kind } = recorded.act;
  const parts =
    "content" in held
      ? [held.content]
      : held.redacted.shown.filter(({ path }) => isOwnPart(kind, path)).map(({ value }) => value);
  return parts.some((part) => documentsBrought(kind, part).some((document) => document.sha256 === sha256));
}
