import { mkdir, open, rename, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { flushFolder } from "../platform/flushFolder.ts";
import { contentPath } from "./contentPath.ts";
import type { IncomingContent, IncomingSegment } from "./IncomingSegment.ts";

const together = 16;

/** Writes the contents of a segment into files of their own; all are durable when done. */
export async function writeContentFiles(
  folder: string,
  segment: IncomingSegment,
  onMove: (contents: readonly IncomingContent[]) => Promise<void>,
): Promise<void> {
  const digests = segment.digests();
  const folders = new Set<string>();
  for (let start = 0; start < digests.length; start += together) {
    const contents = await segment.contents(digests.slice(start, start + together));
    await onMove(contents);
    for (const path of await Promise.all(contents.map((content) => writeOne(folder, content)))) folders.add(path);
  }
  for (const path of folders) await flushFolder(path);
  if (folders.size > 0) await flushFolder(folder);
}

/** Leaves a file that is there alone: it holds the same, or less, since something in it was erased. */
async function writeOne(folder: string, { digest, content, salt }: IncomingContent): Promise<string> {
  const path = contentPath(folder, digest);
  if (await exists(path)) return dirname(path);
  await mkdir(dirname(path), { recursive: true });
  const file = await open(`${path}.new`, "w");
  try {
    await file.writeFile(JSON.stringify({ content, salt }));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(`${path}.new`, path);
  return dirname(path);
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
