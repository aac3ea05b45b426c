import { stat } from "node:fs/promises";
import { ContentStore } from "../content/ContentStore.ts";
import { DocumentStore } from "../content/DocumentStore.ts";
import { ACT_KINDS } from "../domain/acts/actKinds.ts";
import { documentsIn } from "../domain/documentsIn.ts";
import { Registers } from "../domain/generations/Registers.ts";
import { Heads } from "../domain/heads.ts";
import type { Hex } from "../domain/Hex.ts";
import { keyId } from "../domain/keySlot.ts";
import { BATCH_MAGIC } from "../domain/signatures/batchSignature.ts";
import { LEDGER_HEAD_SLOT } from "../domain/storageSlots.ts";
import { DataFolderLock } from "../platform/DataFolderLock.ts";
import { type OpenAppendFile, openAppendFile } from "../platform/frames/AppendFile.ts";
import type { TornTail } from "../platform/frames/FrameReader.ts";
import { FrameWriter } from "../platform/frames/FrameWriter.ts";
import { ActIndex } from "./ActIndex.ts";
import { carrierAccount } from "./carrierAccount.ts";
import { BlockClock } from "./clock/BlockClock.ts";
import { type MachineClock, systemClock } from "./clock/MachineClock.ts";
import { SandboxClock } from "./clock/SandboxClock.ts";
import { contractsOf } from "./contractsOf.ts";
import { EmbeddedLedger } from "./EmbeddedLedger.ts";
import type { Engine, StartEngine } from "./engine/Engine.ts";
import { startEdrEngine } from "./engine/startEdrEngine.ts";
import { HistoryBroken } from "./HistoryBroken.ts";
import { keepCutOff } from "./journal/cutOff.ts";
import { type OpenJournal, readJournal } from "./journal/readJournal.ts";
import { ledgerPaths } from "./ledgerPaths.ts";
import { appendedIn, logsOf, replayJournal } from "./replayJournal.ts";
import type { Tip } from "./sealing/BlockEngine.ts";

export interface OpenOptions {
  folder: string;
  clock?: MachineClock;
  startEngine?: StartEngine;
  openFile?: OpenAppendFile;
  /** Most bytes that a document may have. */
  documentLimit?: number;
  /** The operator has looked: this machine's date is right, however long the ledger lay idle. */
  confirmClock?: boolean;
  /** Told after every block that was executed again; `bytes` of `ofBytes` of the journal are done. */
  onProgress?: (progress: { block: number; acts: number; bytes: number; ofBytes: number }) => void;
  /** Told that the journal's last entry is not whole: it is cut off, and kept in `file`. */
  onTorn?: (torn: TornTail, file: string) => void;
  /** Told of an error in a listener of `onBlock`. */
  onListenerFailed?: (error: unknown) => void;
}

/**
 * Opens the ledger of a data folder: executes its journal again and compares every block hash.
 * Throws `DataFolderInUse`, or `LedgerStartRefused` and `FramesDamaged`, which name what does not fit.
 */
export async function openEmbeddedLedger(options: OpenOptions): Promise<EmbeddedLedger> {
  const lock = await DataFolderLock.take(options.folder);
  try {
    return await open(options, lock);
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function open(options: OpenOptions, lock: DataFolderLock): Promise<EmbeddedLedger> {
  const paths = ledgerPaths(options.folder);
  const openFile = options.openFile ?? openAppendFile;
  const opened = await readJournal(paths.journal);
  const { founding, rules } = opened.head;
  const { identity, carrier } = contractsOf(founding);
  const registers = new Registers(identity);
  const engine = await (options.startEngine ?? startEdrEngine)(rules);
  const documents = await DocumentStore.open(paths.documents, options.documentLimit);
  const contents = await ContentStore.open(paths.contents, openFile, (moved) =>
    documents.keep(moved.flatMap(({ content }) => documentsIn(content))),
  );
  const replayed = await replay(opened, engine, registers, contents, options);
  contents.settle();
  const torn = opened.torn();
  if (torn !== null) {
    const kept = await keepCutOff(paths.journal, torn);
    options.onTorn?.(torn, kept);
  }
  const machine = options.clock ?? systemClock;
  const clock = founding.sandbox ? await SandboxClock.open(paths.sandboxClock, machine, replayed.tip.time) : machine;
  const blockClock = new BlockClock(clock, replayed.tip.time);
  if (options.confirmClock === true || founding.sandbox) blockClock.confirm();
  const ledger = new EmbeddedLedger({
    ...replayed,
    founding,
    engine,
    contents,
    documents,
    clock,
    lock,
    registers,
    route: { engine, carrier, account: carrierAccount(rules.chainId) },
    blockClock,
    journal: await FrameWriter.open(paths.journal, opened.end(), openFile),
    knowsBatches: await knowsBatches(engine, identity.log),
    onListenerFailed: options.onListenerFailed ?? (() => undefined),
  });
  await ledger.takeDownAgain(replayed.takeDowns);
  return ledger;
}

/** A log that knows batch signatures has the word that they begin with in its code. */
async function knowsBatches(engine: Engine, log: Hex): Promise<boolean> {
  return (await engine.code(log)).includes(BATCH_MAGIC.slice(2));
}

interface Replayed {
  heads: Heads;
  index: ActIndex;
  tip: Tip;
  /** Hashes of the acts that take documents down. */
  takeDowns: Hex[];
}

async function replay(
  opened: OpenJournal,
  engine: Engine,
  registers: Registers,
  contents: ContentStore,
  { folder, onProgress }: OpenOptions,
): Promise<Replayed> {
  const { size: ofBytes } = await stat(ledgerPaths(folder).journal);
  const { log, chainId } = registers.identity;
  const heads = new Heads();
  const index = new ActIndex();
  const takeDowns: Replayed["takeDowns"] = [];
  const tip: Tip = { number: 0, hash: "0x", time: 0, nonce: 0 };
  for await (const { sealed, journalled, end } of replayJournal(engine, opened.blocks)) {
    await registers.observe(logsOf(sealed), (address) => engine.code(address));
    const acts = appendedIn(sealed, log);
    for (const act of acts) {
      heads.append({ ...act, keyId: keyId(act.signer), time: sealed.time });
      index.record(act.actHash, sealed.number);
    }
    for (const { key, act } of journalled.keys) index.recordKey(key, act);
    takeDowns.push(
      ...acts.filter(({ kind }) => kind === ACT_KINDS.DocumentTakenDown.code).map(({ actHash }) => actHash),
    );
    contents.keep(acts.map(({ content }) => content));
    const { number, hash, time } = sealed;
    Object.assign(tip, { number, hash, time });
    onProgress?.({ block: number, acts: heads.ledger.count, bytes: end, ofBytes });
  }
  await requireHead(engine, log, heads, tip.number);
  tip.nonce = await engine.nonce(carrierAccount(chainId).address);
  return { heads, index, tip, takeDowns };
}

async function requireHead(engine: Engine, log: Hex, heads: Heads, block: number): Promise<void> {
  const stored = await engine.storage(log, LEDGER_HEAD_SLOT);
  if (stored !== heads.ledger.head) throw new HistoryBroken(block, heads.ledger.head, stored);
}
