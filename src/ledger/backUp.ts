import { cp, mkdir, open, readdir, rename } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { flushFolder } from "../platform/flushFolder.ts";
import { cutOffsOf } from "./journal/cutOff.ts";
import { readJournal } from "./journal/readJournal.ts";
import { ledgerPaths } from "./ledgerPaths.ts";
import { JournalView } from "./verification/JournalView.ts";

export interface BackUpResult {
  blocks: number;
  bytes: number;
}

/**
 * Copies a data folder, also while a ledger writes to it: first how far the journal reaches, then the contents and
 * documents, which are durable before the blocks that need them, then that much of the journal. A start from the copy
 * works; the projection is not copied, since it is rebuilt. At last the copy's journal is executed, so that a backup
 * that cannot be restored is known today.
 *
 * @param others Files and folders besides the ledger's own to copy when they are there. None of the ledger's own is secret.
 */
export async function backUp(folder: string, target: string, others: readonly string[] = []): Promise<BackUpResult> {
  await requireEmpty(target);
  const end = await journalEnd(ledgerPaths(folder).journal);
  const [from, to] = [ledgerPaths(folder), ledgerPaths(target)];
  // A content moves from the incoming file to its own: copied in this order, it is in one of the two.
  await copyFolder(join(from.contents, "incoming"), join(to.contents, "incoming"));
  await copyFolder(from.contents, to.contents, (path) => !path.startsWith(join(from.contents, "incoming")));
  // So does a document that an act names, from the uploads to where it is kept.
  const [uploaded, coming] = [join(from.documents, "uploaded"), join(from.documents, "coming")];
  await copyFolder(uploaded, join(to.documents, "uploaded"));
  await copyFolder(from.documents, to.documents, (path) => ![uploaded, coming].includes(path));
  for (const other of others) await copyIfThere(join(folder, other), join(target, other));
  await mkdir(to.ledger, { recursive: true });
  await copyIfThere(from.founding, to.founding);
  await copyIfThere(from.sandboxClock, to.sandboxClock);
  for (const { file } of await cutOffsOf(from.journal)) await copyIfThere(file, join(to.ledger, basename(file)));
  await copyJournal(from.journal, to.journal, end);
  await flushAll(target);
  return { blocks: await countBlocks(target), bytes: end };
}

async function requireEmpty(target: string): Promise<void> {
  const there = await readdir(target).catch(() => []);
  if (there.length > 0) throw new Error(`${target} is not empty. Give a folder that is empty or does not exist yet.`);
  await mkdir(target, { recursive: true });
}

async function journalEnd(path: string): Promise<number> {
  const journal = await readJournal(path);
  let last = 0;
  for await (const { end } of journal.blocks) last = end;
  return last;
}

/** Files that vanish meanwhile have moved to where they are copied later, or were removed on purpose. */
async function copyFolder(from: string, to: string, filter: (path: string) => boolean = () => true): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const entry of (await readdir(from, { withFileTypes: true }).catch(ifGone)) ?? []) {
    const path = join(from, entry.name);
    if (!filter(path)) continue;
    if (entry.isDirectory()) await copyFolder(path, join(to, entry.name), filter);
    else if (!entry.name.endsWith(".new")) await copyIfThere(path, join(to, entry.name));
  }
}

async function copyIfThere(from: string, to: string): Promise<void> {
  await cp(from, to, { preserveTimestamps: true, recursive: true }).catch(ifGone);
}

/** Under another name until it is whole: a folder with a journal is a ledger. */
async function copyJournal(from: string, to: string, end: number): Promise<void> {
  const [source, copy] = [await open(from, "r"), await open(`${to}.new`, "w")];
  try {
    const piece = Buffer.alloc(1 << 20);
    for (let place = 0; place < end;) {
      const { bytesRead } = await source.read(piece, 0, Math.min(piece.length, end - place), place);
      if (bytesRead === 0) throw new Error(`${from} became shorter while it was copied.`);
      await copy.writeFile(piece.subarray(0, bytesRead));
      place += bytesRead;
    }
    await copy.sync();
  } finally {
    await source.close();
    await copy.close();
  }
  await rename(`${to}.new`, to);
  await flushFolder(dirname(to));
}

async function flushAll(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await flushAll(path);
    else {
      const file = await open(path, "r");
      await file.sync().finally(() => file.close());
    }
  }
  await flushFolder(folder);
}

async function countBlocks(folder: string): Promise<number> {
  const reader = await JournalView.open(folder);
  let blocks = 0;
  for await (const block of reader.blocks()) blocks = block.number;
  return blocks;
}

function ifGone(error: unknown): null {
  if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
  throw error;
}
