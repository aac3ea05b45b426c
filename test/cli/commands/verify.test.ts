import { execFile } from "node:child_process";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect } from "chai";
import { z } from "zod";
import { contentPath } from "../../../src/content/contentPath.ts";
import type { RecordedAct } from "../../../src/domain/acts/Act.ts";
import { signReceipts } from "../../../src/domain/receipt.ts";
import { ledgerPaths } from "../../../src/ledger/ledgerPaths.ts";
import { TestLedger } from "../../ledger/TestLedger.ts";

const MAIN = fileURLToPath(new URL("../../../src/main.ts", import.meta.url));
const run = promisify(execFile);
const failed = z.object({ code: z.int(), stdout: z.string(), stderr: z.string() });

/** Runs `counterfoil verify` as people do. */
async function verify(...words: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  try {
    return { code: 0, ...(await run(process.execPath, [MAIN, "verify", ...words])) };
  } catch (error) {
    return failed.parse(error);
  }
}

describe("counterfoil verify", function () {
  this.timeout(120_000);
  let test: TestLedger;
  let recorded: RecordedAct;

  before(async () => {
    test = await TestLedger.found();
    await test.signFounding();
    recorded = (await test.ledger.submit(test.notice(1))).act;
    await test.reopen();
  });

  after(() => test.remove());

  it("says what holds, and writes its report as evidence", async () => {
    const report = join(test.folder, "report.json");
    const { code, stdout } = await verify("--all", "--data", test.folder, "--report", report);
    expect(code).to.equal(0);
    expect(stdout).to.include("Verdict: holds").and.to.include("3 hold, 0 hold but are questioned, 0 do not hold");
    expect(JSON.parse(await readFile(report, "utf8"))).to.include({
      format: "counterfoil/verification/1",
      verdict: "holds",
    });
  });

  it("verifies one publication by its OCID, as JSON in the last line", async () => {
    const { stdout } = await verify("ocds-h6vhtk-000001", "--json", "--data", test.folder);
    const report: unknown = JSON.parse(stdout.trimEnd().split("\n").at(-1) ?? "");
    expect(report).to.deep.include({
      verdict: "holds",
      acts: { holds: 1, "holds but questioned": 0, "does not hold": 0 },
    });
    const unknown = await verify("ocds-h6vhtk-ffffff", "--data", test.folder);
    expect(unknown).to.include({ code: 1 });
    expect(unknown.stderr).to.include('The ledger holds nothing under "ocds-h6vhtk-ffffff".');
  });

  it("tells whether a receipt's act is still there", async () => {
    const { act, actHash, sequence, subjectSequence, subjectHead, ledgerHead, time, blockNumber, blockHash, transactionHash } = recorded; // prettier-ignore
    const facts = {
      actHash,
      sequence,
      subjectSequence,
      subjectHead,
      ledgerHead,
      time,
      blockNumber,
      blockHash,
      transactionHash,
    };
    const receipt = { format: "counterfoil/receipt/1", chainId: test.ledger.identity.chainId, kind: act.kind, subject: act.subject, ...facts } as const; // prettier-ignore
    const path = join(test.folder, "receipt.json");
    const key = new Uint8Array(32).fill(7); // the founding names it
    await writeFile(path, JSON.stringify(signReceipts([receipt], key)[0]));
    const there = await verify("--receipt", path, "--data", test.folder);
    expect(there).to.include({ code: 0 });
    expect(there.stdout).to.include("Receipt of act 3 (NoticeRecorded,").and.to.include("It is where the receipt says");
    expect(there.stdout).to.include("Verdict: holds");
    await writeFile(path, JSON.stringify(signReceipts([{ ...receipt, sequence: 9 }], key)[0]));
    const gone = await verify("--receipt", path, "--data", test.folder);
    expect(gone).to.include({ code: 3 });
    expect(gone.stdout).to.include("The ledger has no act 9 any more; it ends with act 3.");
    await writeFile(path, JSON.stringify(signReceipts([{ ...receipt, sequence: 9 }], new Uint8Array(32).fill(5))[0]));
    const strangers = await verify("--receipt", path, "--data", test.folder);
    expect(strangers, "it accuses nobody").to.include({ code: 0 });
    expect(strangers.stdout).to.include("shows nothing").and.to.include("Verdict: holds");
    await writeFile(path, "{}");
    expect((await verify("--receipt", path, "--data", test.folder)).stderr).to.include("is no receipt of a service");
  });

  it("uses a head that somebody wrote down, and the head of an earlier report", async () => {
    const { ledgerHead, sequence } = test.ledger.head();
    const head = (text: string) => verify("--head", text, "--data", test.folder);
    expect((await head(`${sequence}:${ledgerHead}`)).stdout).to.include("act 3: the ledger still has that head");
    const rewritten = await head(`2:${ledgerHead}`);
    expect(rewritten).to.include({ code: 3 });
    expect(rewritten.stdout).to.include("[ledger-rewritten]: The head that was given has another head of act 2");
    expect(await head("three")).to.include({ code: 2 });

    const file = join(test.folder, "trust.json");
    await verify("--all", "--data", test.folder, "--report", file);
    const report = z.looseObject({ head: z.looseObject({}) }).parse(JSON.parse(await readFile(file, "utf8")));
    await writeFile(file, JSON.stringify({ ...report, head: { ...report.head, count: 9 } }));
    const shortened = await verify("--trust", file, "--data", test.folder);
    expect(shortened).to.include({ code: 3 });
    expect(shortened.stdout).to.include("knows 9 acts, and only 3 can be read here: the ledger was shortened since.");
  });

  it("says of one publication that it holds, and beside it that the ledger does not", async () => {
    const path = contentPath(ledgerPaths(test.folder).contents, test.ledger.founding.memorandum);
    const text = await readFile(path, "utf8");
    await rm(path);
    const { code, stdout } = await verify("ocds-h6vhtk-000001", "--data", test.folder);
    await writeFile(path, text);
    expect(code).to.equal(3);
    expect(stdout).to.include("Verdict of the whole ledger: does not hold");
  });

  it("ends with 3 and names the act once something was changed", async () => {
    const path = contentPath(ledgerPaths(test.folder).contents, recorded.act.content);
    const text = await readFile(path, "utf8");
    await rm(path);
    const { code, stdout } = await verify("--all", "--data", test.folder);
    await writeFile(path, text);
    expect(code).to.equal(3);
    expect(stdout).to.include("Verdict: does not hold");
    expect(stdout).to.include("Act 3 does not hold [content-missing]: The content that was signed is not there.");
  });

  it("wants an OCID or --all, and a ledger", async () => {
    expect(await verify("ocds-h6vhtk-000001", "--all", "--data", test.folder)).to.include({ code: 2 });
    expect((await verify("--data", join(test.folder, "nothing"))).stderr).to.include("There is no ledger in");
  });
});
