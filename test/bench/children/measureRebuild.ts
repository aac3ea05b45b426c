// Rebuilds the projection of a folder's ledger from nothing. Arguments: folder, file of the new projection.
import { storedContents } from "../../../src/audit/checkedContents.ts";
import { wholeDocuments } from "../../../src/audit/wholeDocuments.ts";
import { openEmbeddedLedger } from "../../../src/ledger/openEmbeddedLedger.ts";
import { openDatabase } from "../../../src/projection/openDatabase.ts";
import { Projector } from "../../../src/projection/Projector.ts";

const [folder = "", file = ""] = process.argv.slice(2);
const ledger = await openEmbeddedLedger({ folder });
await ledger.contents.moveAll();
const database = openDatabase(file);
const { identity, founding } = ledger;
const begun = performance.now();
const projector = await Projector.open(database, ledger, storedContents(ledger.contents), {
  chainId: identity.chainId,
  founding,
  documentOf: wholeDocuments(ledger.documents),
});
await projector.catchUp();
const seconds = (performance.now() - begun) / 1000;
await database.destroy();
await ledger.close();
process.send?.({ acts: projector.sequence, seconds });
