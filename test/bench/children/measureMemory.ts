// Resident bytes of what a folder's journal holds. Arguments: "ours" or "bare", folder.
import { startEdrEngine } from "../../../src/ledger/engine/startEdrEngine.ts";
import { readJournal } from "../../../src/ledger/journal/readJournal.ts";
import { ledgerPaths } from "../../../src/ledger/ledgerPaths.ts";
import { openEmbeddedLedger } from "../../../src/ledger/openEmbeddedLedger.ts";

const [which = "", folder = ""] = process.argv.slice(2);
const before = resident();
const held = which === "ours" ? await openEmbeddedLedger({ folder }) : await bareChain();
process.send?.({ bytes: resident() - before, isHeld: held !== undefined });

/** The engine alone, with the same blocks. */
async function bareChain() {
  const journal = await readJournal(ledgerPaths(folder).journal);
  const engine = await startEdrEngine(journal.head.rules);
  for await (const { block } of journal.blocks) await engine.seal(block);
  return engine;
}

function resident(): number {
  for (let time = 0; time < 4; time++) globalThis.gc?.();
  return process.memoryUsage().rss;
}
