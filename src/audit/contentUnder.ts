import { isHex } from "../domain/Hex.ts";
import type { Reading } from "./Reading.ts";

/** The content under a digest as people may read it; null where it is missing or was erased. */
export async function contentUnder({ contentOf }: Reading, digest: string): Promise<unknown> {
  if (!isHex(digest) || /^0x0*$/.test(digest)) return null;
  return (await contentOf(digest)) ?? null;
}
