import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { PlainKey } from "../../../src/client/PlainKey.ts";
import type { Story } from "../../simulation/support/Story.ts";

/** Lets visitors of a story's sandbox act as these people: their keys lie in the open, as a demonstration's do. */
export async function openToAll(story: Story, keys: Readonly<Record<string, PlainKey>>): Promise<void> {
  const revealed = Object.fromEntries(Object.entries(keys).map(([label, key]) => [label, key.reveal()]));
  await writeFile(join(story.folder, "demonstration.json"), JSON.stringify({ keys: revealed }));
}
