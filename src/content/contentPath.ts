import { join } from "node:path";
import type { Hex } from "../domain/Hex.ts";

/** Where the content with this digest is kept, below a content folder. */
export function contentPath(folder: string, digest: Hex): string {
  return join(folder, digest.slice(2, 4), `${digest.slice(2)}.json`);
}
