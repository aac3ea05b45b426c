// Submits the acts of a file to a ledger until it is killed, and says each answer as soon as it has it.
import { readFileSync, writeSync } from "node:fs";
import { parseSubmission } from "../../src/domain/acts/parseAct.ts";
import { openEmbeddedLedger } from "../../src/ledger/openEmbeddedLedger.ts";

const [folder = "", actsFile = "", together = "8"] = process.argv.slice(2);
const submissions = readFileSync(actsFile, "utf8")
  .trim()
  .split("\n")
  .filter((line) => line !== "")
  .map((line) => parseSubmission(JSON.parse(line)));
const ledger = await openEmbeddedLedger({ folder });
writeSync(1, "open\n");

let next = 0;
async function submitter(): Promise<void> {
  while (next < submissions.length) {
    const submission = submissions[next++];
    if (submission === undefined) return;
    const { act } = await ledger.submit(submission, { idempotencyKey: submission.act.content });
    writeSync(1, `${JSON.stringify({ actHash: act.actHash, sequence: act.sequence, ledgerHead: act.ledgerHead })}\n`);
  }
}
await Promise.all(Array.from({ length: Number(together) }, submitter));
await ledger.close();
writeSync(1, "done\n");
