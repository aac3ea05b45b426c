import type { Appended } from "../domain/acts/Appended.ts";
import { APPENDED_TOPIC, decodeAppended } from "../domain/acts/Appended.ts";
import type { Hex } from "../domain/Hex.ts";
import type { Engine, EngineLog, SealedBlock } from "./engine/Engine.ts";
import type { JournalBlock } from "./journal/journalRecords.ts";
import { LedgerStartRefused } from "./LedgerStartRefused.ts";

export interface ReplayedBlock {
  sealed: SealedBlock;
  journalled: JournalBlock;
  /** Place in the file behind the block's entry. */
  end: number;
}

/** Executes journalled blocks again, one after the other; every hash must come out the same. */
export async function* replayJournal(
  engine: Engine,
  blocks: AsyncIterable<{ block: JournalBlock; end: number }>,
): AsyncGenerator<ReplayedBlock> {
  for await (const { block, end } of blocks) {
    const sealed = await engine.seal(block).catch((cause: unknown) => {
      throw new LedgerStartRefused(`Block ${block.number} cannot be executed again: ${String(cause)}`, { cause });
    });
    if (sealed.hash !== block.hash || sealed.number !== block.number) throw different(engine, block, sealed);
    yield { sealed, journalled: block, end };
  }
}

export function logsOf(sealed: SealedBlock): EngineLog[] {
  return sealed.receipts.flatMap((receipt) => receipt.logs);
}

/** The log's events of a block, in order. */
export function appendedIn(sealed: SealedBlock, log: Hex): Appended[] {
  return logsOf(sealed)
    .filter((event) => event.address === log && event.topics[0] === APPENDED_TOPIC)
    .map(decodeAppended);
}

function different(engine: Engine, block: JournalBlock, sealed: SealedBlock): LedgerStartRefused {
  return new LedgerStartRefused(
    `Block ${block.number} has the hash ${block.hash} in the journal, but executed again by ${engine.version} ` +
      `it gets ${sealed.hash}. The journal was changed, or another engine wrote it. Restore it from a backup.`,
  );
}
