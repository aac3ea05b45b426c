import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { gunzipSync } from "node:zlib";

const BLOCK = 512;

/**
 * Unpacks a gzipped POSIX archive of plain files, so that the tests need no tar. Whoever wants to look into a fixture
 * has one: `tar tzf FILE`.
 */
export async function unpack(archive: URL, folder: string): Promise<void> {
  for (const { path, bytes } of filesIn(gunzipSync(await readFile(archive)))) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
}

/** Each file stands behind a block with its name and, in octal, its size; two empty blocks are the end. */
function* filesIn(archive: Buffer): Generator<{ path: string; bytes: Buffer }> {
  for (let at = 0; archive[at] !== 0;) {
    const path = textAt(archive, at, 100);
    const size = Number.parseInt(textAt(archive, at + 124, 12), 8);
    yield { path, bytes: archive.subarray(at + BLOCK, at + BLOCK + size) };
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
}

function textAt(archive: Buffer, at: number, length: number): string {
  const field = archive.toString("latin1", at, at + length);
  return field.slice(0, field.indexOf("\0"));
}
