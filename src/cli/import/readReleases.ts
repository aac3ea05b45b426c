import { basename } from "node:path";
import { FileReading } from "./FileReading.ts";
import { readBytes } from "./readBytes.ts";
import { NOTHING, type ReleasesRead } from "./ReleasesRead.ts";

/**
 * All releases of a file: release packages, record packages, lists and releases, one or many of them, as JSON Lines or
 * otherwise, compressed or not. Never throws for a file.
 */
export async function readReleases(path: string): Promise<ReleasesRead> {
  const name = basename(path);
  try {
    const { bytes, missing } = await readBytes(path);
    return new FileReading(name, bytes).read(missing);
  } catch (error) {
    if (!(error instanceof Error && "code" in error)) throw error;
    return { ...NOTHING, refused: [{ where: name, reason: `the file cannot be read (${error.message})` }] };
  }
}
