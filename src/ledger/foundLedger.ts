import { randomInt } from "node:crypto";
import { mkdir, rename, rm, stat } from "node:fs/promises";
import { ContentStore } from "../content/ContentStore.ts";
import type { LedgerTerms } from "../domain/acts/consortium/ledgerTerms.ts";
import type { PasskeyTerms } from "../domain/acts/consortium/passkeyTerms.ts";
import { contentDigest } from "../domain/content/contentDigest.ts";
import { addressSchema, type Hex } from "../domain/Hex.ts";
import { toRfc3339 } from "../domain/londonTime.ts";
import { DataFolderLock } from "../platform/DataFolderLock.ts";
import { flushFolder } from "../platform/flushFolder.ts";
import { openAppendFile } from "../platform/frames/AppendFile.ts";
import { encodeFrame } from "../platform/frames/frame.ts";
import { FrameWriter } from "../platform/frames/FrameWriter.ts";
import { writeFileDurably } from "../platform/writeFileDurably.ts";
import { type MachineClock, systemClock } from "./clock/MachineClock.ts";
import { SandboxClock } from "./clock/SandboxClock.ts";
import { type DeploymentPlan, presentPlan } from "./deploymentPlan.ts";
import type { SealedBlock, StartEngine } from "./engine/Engine.ts";
import { startEdrEngine } from "./engine/startEdrEngine.ts";
import { newEngineRules } from "./engineRules.ts";
import type { Founder, Founding } from "./Founding.ts";
import { foundingTransactions } from "./foundingTransactions.ts";
import type { JournalBlock, JournalHead } from "./journal/journalRecords.ts";
import { ledgerPaths } from "./ledgerPaths.ts";
import { LedgerStartRefused } from "./LedgerStartRefused.ts";
import { deployedCodeHashes } from "./verification/deployedCodeHashes.ts";
import { runtimeCodeHashes } from "./verification/runtimeCodeHashes.ts";

export interface FoundingRequest {
  folder: string;
  sandbox: boolean;
  /** What the founders sign: JSON and its root salt (32 random bytes). */
  memorandum: { content: Readonly<Record<string, unknown>>; salt: Hex };
  founders: readonly Founder[];
  /** Address of the key that will sign receipts. */
  receiptKey: Hex;
  /** Under which domain passkeys are meant to sign. */
  passkeys?: PasskeyTerms;
  /** UTC seconds: the time of the first block, and of the sandbox's clock. */
  startTime: number;
  /** Drawn at random unless given, so that an act of one ledger fits no other. */
  chainId?: number;
  clock?: MachineClock;
  startEngine?: StartEngine;
  /** The contracts that it is founded with, if not all that there are. */
  plan?: DeploymentPlan;
}

/**
 * Founds a ledger in a folder that has none: block 1 deploys the contracts and names the founders, who are pending
 * until each has signed the memorandum by an act. The journal appears last and whole, so a crash leaves no ledger.
 */
export async function foundLedger(request: FoundingRequest): Promise<Founding> {
  const paths = ledgerPaths(request.folder);
  const lock = await DataFolderLock.take(request.folder);
  try {
    if (await exists(paths.journal))
      throw new LedgerStartRefused(`${request.folder} holds a ledger already. Choose an empty folder for a new one.`);
    await mkdir(paths.ledger, { recursive: true });
    const { salt } = request.memorandum;
    const plan = request.plan ?? presentPlan;
    const content = { ...request.memorandum.content, ledger: await termsOf(request, plan) };
    const wanted = describeFounding(request, contentDigest(content, salt), plan);
    const { founding, entries } = await sealFounding(wanted, plan, request.startEngine ?? startEdrEngine);
    await storeMemorandum(paths.contents, { digest: founding.memorandum, content, salt });
    if (founding.sandbox)
      await SandboxClock.found(paths.sandboxClock, request.clock ?? systemClock, founding.startTime);
    await writeFileDurably(paths.founding, `${JSON.stringify(founding, null, 2)}\n`);
    await writeJournal(paths.journal, entries);
    await flushFolder(paths.ledger);
    return founding;
  } finally {
    lock.release();
  }
}

/** What the founders sign beside their memorandum, so that it is not for the operator to say afterwards. */
async function termsOf(request: FoundingRequest, plan: DeploymentPlan): Promise<LedgerTerms> {
  const { sandbox, startTime, receiptKey, startEngine, passkeys } = request;
  const contracts = Object.entries(await runtimeCodeHashes(startEngine, plan)).map(([address, codeHash]) => ({
    address: addressSchema.parse(address),
    codeHash,
  }));
  return {
    sandbox,
    startsAt: toRfc3339(startTime),
    receiptKey,
    ...(passkeys === undefined ? {} : { passkeys }),
    contracts,
  };
}

function describeFounding(request: FoundingRequest, memorandum: Hex, plan: DeploymentPlan): Founding {
  return {
    chainId: request.chainId ?? randomInt(2 ** 32, 2 ** 47),
    sandbox: request.sandbox,
    startTime: request.startTime,
    memorandum,
    founders: [...request.founders],
    contracts: Object.fromEntries(plan.names.map((name) => [name, plan.addresses[name]])),
    receiptKey: request.receiptKey,
    ...(request.passkeys === undefined ? {} : { passkeys: request.passkeys }),
  };
}

async function storeMemorandum(folder: string, memorandum: { digest: Hex; content: unknown; salt: Hex }) {
  const contents = await ContentStore.open(folder, openAppendFile);
  await contents.stage([memorandum]);
  contents.keep([memorandum.digest]);
  await contents.close();
}

/** Executes block 1. The founding then names the code that it deployed, which judges every act of this ledger. */
async function sealFounding(wanted: Founding, plan: DeploymentPlan, startEngine: StartEngine) {
  const rules = newEngineRules(wanted.chainId, wanted.startTime);
  const engine = await startEngine(rules);
  const genesis = await engine.block(0);
  if (genesis === null) throw new Error("The engine began without a block 0.");
  const transactions = await foundingTransactions(wanted, plan);
  const inputs = { time: wanted.startTime, prevRandao: genesis.hash, transactions };
  const sealed = await engine.seal(inputs);
  requireSuccess(sealed);
  const founding = { ...wanted, codeHashes: await deployedCodeHashes(engine, Object.values(wanted.contracts)) };
  const head: JournalHead = { format: "counterfoil/journal/1", engine: engine.version, rules, founding };
  const block: JournalBlock = { number: sealed.number, hash: sealed.hash, ...inputs, keys: [] };
  return { founding, entries: [head, block] };
}

async function writeJournal(path: string, entries: readonly (JournalHead | JournalBlock)[]): Promise<void> {
  await rm(`${path}.new`, { force: true });
  const writer = await FrameWriter.open(`${path}.new`, 0, openAppendFile);
  await writer.append(entries.map((entry) => encodeFrame(JSON.stringify(entry))));
  await writer.close();
  await rename(`${path}.new`, path);
}

function requireSuccess(sealed: SealedBlock): void {
  sealed.receipts.forEach(({ succeeded }, index) => {
    if (!succeeded)
      throw new LedgerStartRefused(
        `Transaction ${index} of the founding failed. Check the founders: each needs another identifier and key, ` +
          "with the role ADMINISTRATOR, and a memorandum to sign.",
      );
  });
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
