import type { z } from "zod";
import { parseUnambiguousJson } from "../../domain/parseUnambiguousJson.ts";
import { FrameReader, type TornTail } from "../../platform/frames/FrameReader.ts";
import { FramesDamaged } from "../../platform/frames/FramesDamaged.ts";
import { LedgerStartRefused } from "../LedgerStartRefused.ts";
import { type JournalBlock, journalBlockSchema, type JournalHead, journalHeadSchema } from "./journalRecords.ts";

/** A journal as far as it has been read. */
export interface OpenJournal {
  readonly head: JournalHead;
  /** To be read once, to its end. `end` is where the block's entry ends in the file. */
  readonly blocks: AsyncIterable<{ block: JournalBlock; end: number }>;
  /** What a crash left behind the last whole entry; known when `blocks` is read. */
  torn(): TornTail | null;
  /** Bytes of whole entries. */
  end(): number;
}

/** Opens a journal that a ledger wrote; throws where it was changed or was written by another version. */
export async function readJournal(path: string): Promise<OpenJournal> {
  const reader = new FrameReader(path);
  const frames = reader.frames();
  const first = await frames.next();
  if (first.done === true) throw new LedgerStartRefused(`${path} is empty: a ledger's journal begins with its head.`);
  const head = await parseHead(path, first.value.payload, frames);
  return {
    head,
    blocks: blocksOf(path, frames, reader),
    torn: () => reader.torn,
    end: () => reader.end,
  };
}

/** Closes the file when the head does not fit, since nobody will read on. */
async function parseHead(path: string, payload: string, frames: ReturnType<FrameReader["frames"]>) {
  try {
    return parse(path, 0, payload, journalHeadSchema);
  } catch (error) {
    await frames.return(undefined);
    throw error;
  }
}

async function* blocksOf(path: string, frames: ReturnType<FrameReader["frames"]>, reader: FrameReader) {
  for await (const { entry, offset, payload } of frames) {
    const block = parse(path, entry, payload, journalBlockSchema);
    if (block.number !== entry)
      throw new FramesDamaged(path, entry, offset, `block ${entry} should stand here, not block ${block.number}`);
    yield { block, end: reader.end };
  }
}

function parse<T>(path: string, entry: number, payload: string, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(parseEntry(path, entry, payload));
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; ");
  throw new LedgerStartRefused(
    `${path}, entry ${entry}: this program cannot replay it (${problems}). Use the version that wrote it.`,
  );
}

function parseEntry(path: string, entry: number, payload: string): unknown {
  try {
    return parseUnambiguousJson(payload);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new LedgerStartRefused(`${path}, entry ${entry} was changed after it was written: ${why}`, { cause });
  }
}
