// Opens the ledger of a folder, which executes its journal again. Argument: folder. Answers with acts per second.
import { openEmbeddedLedger } from "../../../src/ledger/openEmbeddedLedger.ts";

const [folder = ""] = process.argv.slice(2);
const begun = performance.now();
const ledger = await openEmbeddedLedger({ folder });
const seconds = (performance.now() - begun) / 1000;
const acts = ledger.head().sequence;
await ledger.close();
process.send?.({ acts, seconds });
