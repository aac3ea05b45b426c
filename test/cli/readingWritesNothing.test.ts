import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { chmod, mkdtemp, readdir, readFile, rm, stat, truncate } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect } from "chai";
import { ledgerPaths } from "../../src/ledger/ledgerPaths.ts";
import { unpack } from "../generations/unpack.ts";

const MAIN = fileURLToPath(new URL("../../src/main.ts", import.meta.url));
const COMMANDS = new URL("../../src/cli/commands/", import.meta.url);
const LEDGER = new URL("../fixtures/ledgers/version-0.1.0.tar.gz", import.meta.url);
const NOBODY = 65_534;
const OCID = "ocds-213czf-cmd-2041";
const OFFICER = "demo:GB-LAE-CMD/procurement";
const run = promisify(execFile);

/** What each command is asked here; undefined where it is there to write. */
const ASKED: Readonly<Record<string, readonly (readonly string[])[] | undefined>> = {
  act: [["act", "PlanPublished", "--key", OFFICER, "--content", planContent()]],
  audit: [["audit", "changes"]],
  backup: [["backup"]],
  caseFile: [["case-file", OCID]],
  demo: undefined,
  diff: [["diff", OCID, "1", "2"]],
  draft: [["draft", "PlanPublished", "--key", OFFICER]],
  found: undefined,
  history: [["history", OCID, "--as-at", "2026-01-31"]],
  import: undefined,
  importPlans: undefined,
  keys: undefined,
  next: [["next", OCID]],
  organisations: [["organisations"]],
  receipt: [["receipt", "100"]],
  sandbox: undefined,
  send: undefined,
  serve: undefined,
  status: [["status"]],
  trustRoot: [["trust-root"]],
  upload: undefined,
  verify: [["verify", "--all"]],
};

function planContent(): string {
  return JSON.stringify({
    ...{ reference: "READ-1", title: "Only shown", summary: "Nobody signs it" },
    ...{ owner: { organisation: 7, name: "London Borough of Camden" } },
    estimate: { net: 100, vatRate: 0, vat: 0, gross: 100, currency: "GBP" },
    ...{ authority: { post: "headOfProcurement", reference: "Scheme of delegation PRO/3" } },
  });
}

/** A database that a start would make anew. */
function ofAnotherVersion(path: string): void {
  const database = new DatabaseSync(path);
  database.exec("CREATE TABLE projectionSchema (fingerprint TEXT); INSERT INTO projectionSchema VALUES ('older')");
  database.close();
}

/** Every file and folder: its name, its bytes, and when it was changed. */
async function everythingIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const described = entries.map(async (entry) => {
    const path = join(entry.parentPath, entry.name);
    const { mtimeMs } = await stat(path);
    const digest = entry.isFile()
      ? createHash("sha256")
          .update(await readFile(path))
          .digest("hex")
      : "folder";
    return `${path} ${mtimeMs} ${digest}`;
  });
  return (await Promise.all(described)).sort();
}

describe("a command that reads a copy of a ledger", function () {
  this.timeout(600_000);
  let folder: string;
  let elsewhere: string;
  /** Root may write everywhere: where this can be, nobody in particular runs the commands. */
  let as: { uid?: number } = {};

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "counterfoil-copy-"));
    elsewhere = await mkdtemp(join(tmpdir(), "counterfoil-elsewhere-"));
    await unpack(LEDGER, folder);
    await chmod(elsewhere, 0o777);
    ofAnotherVersion(join(folder, "projection.sqlite"));
    if (process.getuid?.() === 0) as = await run(process.execPath, [MAIN, "--help"], { uid: NOBODY }).then(() => ({ uid: NOBODY }), () => ({})); // prettier-ignore
    await setWritable(false);
  });
  after(async () => {
    await setWritable(true);
    for (const each of [folder, elsewhere]) await rm(each, { recursive: true });
  });

  async function setWritable(isWritable: boolean): Promise<void> {
    const names = await readdir(folder, { recursive: true, withFileTypes: true });
    for (const entry of names)
      await chmod(join(entry.parentPath, entry.name), (entry.isDirectory() ? 0o555 : 0o444) | (isWritable ? 0o200 : 0));
    await chmod(folder, isWritable ? 0o755 : 0o555);
  }

  const readings = async () => (await readdir(tmpdir())).filter((name) => name.startsWith("counterfoil-reading-"));
  const ask = (...words: string[]) =>
    run(process.execPath, [MAIN, ...words, "--data", folder], { ...as, env: { ...process.env, TMPDIR: tmpdir() } });

  it("is one of all commands", async () => {
    const names = (await readdir(COMMANDS)).map((name) => basename(name, ".ts"));
    expect(Object.keys(ASKED)).to.have.members(names);
  });

  for (const words of Object.values(ASKED).flatMap((asked) => asked ?? []))
    it(`writes nothing into it, and needs no right to: ${words.slice(0, 4).join(" ")}`, async () => {
      const before = await everythingIn(folder);
      const more = words[0] === "backup" ? [join(elsewhere, "backup")] : [];
      const { stdout } = await ask(...words, ...more);
      expect(stdout.length).to.be.greaterThan(40);
      expect(await everythingIn(folder)).to.deep.equal(before);
    });

  it("leaves an end of the journal that is not whole where it is, and says so", async () => {
    const { journal } = ledgerPaths(folder);
    await setWritable(true);
    await truncate(journal, (await stat(journal)).size - 5);
    await setWritable(false);
    const before = await everythingIn(folder);
    const copies = await readings();
    const { stderr } = await ask("status");
    expect(stderr).to.include("is not whole, and is left out. Nothing was changed there.");
    expect(await everythingIn(folder)).to.deep.equal(before);
    expect(await readings(), "the copy that was served is gone").to.have.members(copies);
  });
});
