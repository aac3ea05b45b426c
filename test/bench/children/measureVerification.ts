// Verifies the ledger of a folder. Argument: folder. Answers with acts per second, and recoveries per second.
import { StoredContentView } from "../../../src/content/StoredContentView.ts";
import { ledgerPaths } from "../../../src/ledger/ledgerPaths.ts";
import { embeddedTrustRoot } from "../../../src/ledger/verification/embeddedTrustRoot.ts";
import { JournalView } from "../../../src/ledger/verification/JournalView.ts";
import { verifyRate } from "../verifyRate.ts";

const [folder = ""] = process.argv.slice(2);
const { ours, anchor } = await verifyRate(async () => {
  const chain = await JournalView.open(folder);
  const contents = new StoredContentView(ledgerPaths(folder));
  return {
    chain,
    contents,
    trust: (await embeddedTrustRoot(chain.founding, () => JournalView.codeAtFounding(folder))).trust,
  };
});
process.send?.({ ours, anchor });
