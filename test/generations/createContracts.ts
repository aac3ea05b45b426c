import type { Hex } from "../../src/domain/Hex.ts";
import { deployer } from "../../src/ledger/deploymentPlan.ts";
import { startEdrEngine, transactionGasCap } from "../../src/ledger/engine/startEdrEngine.ts";
import { readJournal } from "../../src/ledger/journal/readJournal.ts";
import { ledgerPaths } from "../../src/ledger/ledgerPaths.ts";
import { replayJournal } from "../../src/ledger/replayJournal.ts";
import { openAppendFile } from "../../src/platform/frames/AppendFile.ts";
import { encodeFrame } from "../../src/platform/frames/frame.ts";
import { FrameWriter } from "../../src/platform/frames/FrameWriter.ts";

/**
 * Seals one more block on a ledger that is not served just now: it creates contracts, as an operator would after an
 * update whose registers the consortium is to vote on.
 * @param codes creation code with constructor arguments
 */
export async function createContracts(folder: string, codes: readonly Uint8Array[]): Promise<void> {
  const { journal: path } = ledgerPaths(folder);
  const journal = await readJournal(path);
  const { chainId } = journal.head.rules;
  const engine = await startEdrEngine(journal.head.rules);
  let last: { hash: Hex; time: number } | undefined;
  for await (const { sealed } of replayJournal(engine, journal.blocks)) last = sealed;
  if (last === undefined) throw new Error("The ledger has no block.");
  const account = deployer(chainId);
  const nonce = await engine.nonce(account.address);
  const transactions = codes.map((data, index) =>
    account.sign({ nonce: nonce + index, gasLimit: transactionGasCap, data }),
  );
  const inputs = { time: last.time, prevRandao: last.hash, transactions };
  const { number, hash } = await engine.seal(inputs);
  const writer = await FrameWriter.open(path, journal.end(), openAppendFile);
  await writer.append([encodeFrame(JSON.stringify({ number, hash, ...inputs, keys: [] }))]);
  await writer.close();
}
