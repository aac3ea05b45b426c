// Founds a ledger in a folder and records notices in it. Arguments: folder, number of acts.
import { openEmbeddedLedger } from "../../../src/ledger/openEmbeddedLedger.ts";
import { foundBench } from "../support/foundBench.ts";
import { notices } from "../support/notices.ts";

const TOGETHER = 32;

const [folder = "", count = "0"] = process.argv.slice(2);
const { identity, key, signing } = await foundBench(folder);
const submissions = notices(Number(count) - 1, identity, key);
const ledger = await openEmbeddedLedger({ folder });
await ledger.submit(signing);
let next = 0;
async function submitter(): Promise<void> {
  for (let one = submissions[next++]; one !== undefined; one = submissions[next++]) await ledger.submit(one);
}
await Promise.all(Array.from({ length: TOGETHER }, submitter));
await ledger.close();
process.send?.("filled");
