import { open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { flushFolder } from "./flushFolder.ts";

/**
 * Writes a file so that after a crash either the old or the whole new one is there: temporary file, flush, rename.
 * @param mode who may read it; a file with a secret is 0o600
 */
export async function writeFileDurably(path: string, data: string | Buffer, mode = 0o666): Promise<void> {
  const temporary = `${path}.new`;
  try {
    const file = await open(temporary, "w", mode);
    try {
      await file.writeFile(data);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw error;
  }
  await flushFolder(dirname(path));
}
