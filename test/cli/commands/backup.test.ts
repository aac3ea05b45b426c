import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect } from "chai";
import { foundingServiceKey, SERVICE_KEY_FILE } from "../../../src/http/receipts/serviceKey.ts";
import { TestLedger } from "../../ledger/TestLedger.ts";

const MAIN = fileURLToPath(new URL("../../../src/main.ts", import.meta.url));
const run = promisify(execFile);

describe("counterfoil backup", function () {
  this.timeout(120_000);
  let test: TestLedger;
  let target: string;
  let secret: string;

  before(async () => {
    test = await TestLedger.found();
    await test.signFounding();
    await foundingServiceKey(test.folder);
    const file = await readFile(join(test.folder, SERVICE_KEY_FILE), "utf8");
    secret = (JSON.parse(file) as { privateKey: string }).privateKey;
  });
  after(() => test.remove());
  beforeEach(async () => {
    target = await mkdtemp(join(tmpdir(), "counterfoil-backup-"));
  });
  afterEach(() => rm(target, { recursive: true }));

  const backUp = (...words: string[]) =>
    run(process.execPath, [MAIN, "backup", target, "--data", test.folder, ...words]);

  async function filesThatHold(text: string): Promise<string[]> {
    const files = (await readdir(target, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
    const holding = files.map(async ({ parentPath, name }) => {
      const bytes = await readFile(join(parentPath, name), "utf8");
      return bytes.includes(text) ? [name] : [];
    });
    return (await Promise.all(holding)).flat();
  }

  it("has no private key in it, so that auditors and suppliers may have it", async () => {
    expect((await backUp()).stdout).to.include("without any private key");
    expect(await filesThatHold(secret)).to.deep.equal([]);
    expect(await filesThatHold('"founders"')).to.not.deep.equal([]);
  });

  it("has the service's key where the operator asks for it, to restore from", async () => {
    expect((await backUp("--with-keys")).stdout).to.include("keep it secret");
    expect(await filesThatHold(secret)).to.deep.equal([SERVICE_KEY_FILE]);
  });
});
