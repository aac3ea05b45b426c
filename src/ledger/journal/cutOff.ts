import { open, readdir, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { TornTail } from "../../platform/frames/FrameReader.ts";
import { freeName } from "../../platform/freeName.ts";
import { writeFileDurably } from "../../platform/writeFileDurably.ts";

/** What an earlier start cut off a journal. */
export interface CutOff {
  readonly file: string;
  readonly bytes: number;
}

/**
 * Keeps what a start is about to cut off, beside the journal. A crash leaves such an end, and so does somebody who
 * damages the last entry to be rid of an act that was answered: who cuts it off must not destroy the evidence.
 * @returns the file that holds it now
 */
export async function keepCutOff(journal: string, { offset, bytes }: TornTail): Promise<string> {
  const file = freeName(`${journal}.cut-off-at-${offset}`);
  await writeFileDurably(file, await readPart(journal, offset, bytes));
  return file;
}

/** What earlier starts cut off, oldest place first. */
export async function cutOffsOf(journal: string): Promise<CutOff[]> {
  const prefix = `${basename(journal)}.cut-off-at-`;
  const names = (await readdir(dirname(journal))).filter((name) => name.startsWith(prefix) && !name.endsWith(".new"));
  const files = names.sort().map((name) => join(dirname(journal), name));
  return Promise.all(files.map(async (file) => ({ file, bytes: (await stat(file)).size })));
}

async function readPart(path: string, offset: number, bytes: number): Promise<Buffer> {
  const file = await open(path, "r");
  try {
    const part = Buffer.alloc(bytes);
    const { bytesRead } = await file.read(part, 0, bytes, offset);
    return part.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
