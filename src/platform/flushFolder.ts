import { open } from "node:fs/promises";

/** Makes the names in a folder durable, which flushing a file does not do. */
export async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
