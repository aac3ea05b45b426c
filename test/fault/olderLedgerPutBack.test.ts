import { cp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect } from "chai";
import { openProjection } from "../../src/cli/service/openProjection.ts";
import { verifyFolder } from "../../src/cli/verify/verifyFolder.ts";
import { ledgerPaths } from "../../src/ledger/ledgerPaths.ts";
import { openEmbeddedLedger } from "../../src/ledger/openEmbeddedLedger.ts";
import { createLog } from "../../src/platform/Log.ts";
import { TestLedger } from "../ledger/TestLedger.ts";

const log = createLog("silent");
const isAside = (name: string) => name.startsWith("projection.sqlite.set-aside-");

describe("a backup of the ledger put back beside a newer database", function () {
  this.timeout(120_000);
  let test: TestLedger;
  let told: string[];
  const before = () => join(test.folder, "before");

  beforeEach(async () => {
    told = [];
    test = await TestLedger.found();
    await test.signFounding();
    await test.ledger.submit(test.notice(1));
  });
  afterEach(() => test.remove());

  async function read(): Promise<number> {
    const config = { dataFolder: test.folder };
    const projection = await openProjection(test.ledger, { config, log, onProgress: (line) => told.push(line) });
    const { sequence } = projection.projector;
    await projection.close();
    return sequence;
  }

  async function restart(): Promise<void> {
    test.ledger = await openEmbeddedLedger({ folder: test.folder, clock: test.clock });
  }

  /** Copies the ledger, records on, then puts the copy back. @param meanwhile acts that the database still knows */
  async function putBack(meanwhile: () => Promise<void>): Promise<void> {
    const { ledger } = ledgerPaths(test.folder);
    await test.ledger.close();
    await cp(ledger, before(), { recursive: true });
    await restart();
    await meanwhile();
    await test.ledger.close();
    await rm(ledger, { recursive: true });
    await cp(before(), ledger, { recursive: true });
    await rm(before(), { recursive: true });
    await restart();
  }

  const aside = async () => (await readdir(test.folder)).filter(isAside);

  it("starts, reads what the ledger holds, and keeps the database that knows more", async () => {
    await putBack(async () => {
      for (const number of [2, 3]) await test.ledger.submit(test.notice(number));
      expect(await read()).to.equal(5);
    });
    expect(await read()).to.equal(3);
    expect(await aside()).to.deep.equal(["projection.sqlite.set-aside-at-act-5"]);
    expect(told.join("")).to.include("projection.sqlite.set-aside-at-act-5").and.to.include("run verify");
  });

  it("is questioned by verify until the operator has put the database away", async () => {
    await putBack(async () => {
      await test.ledger.submit(test.notice(2));
      await read();
    });
    await read();
    const { verdict, findings } = await verifyFolder(test.folder);
    expect([verdict, findings.map(({ code }) => code)]).to.deep.equal([
      "holds but questioned",
      ["projection-set-aside"],
    ]);
    for (const name of await aside()) await rm(join(test.folder, name));
    expect((await verifyFolder(test.folder)).verdict).to.equal("holds");
  });

  it("keeps the database of another history of the same length, and writes over no earlier one", async () => {
    await putBack(async () => {
      await test.ledger.submit(test.notice(2));
      await read();
    });
    await test.ledger.submit(test.notice(3));
    expect(await read()).to.equal(4);
    await test.ledger.close();
    const first = await readFile(join(test.folder, (await aside())[0] ?? ""));
    await writeFile(join(test.folder, "projection.sqlite"), first);
    await restart();
    expect(await read()).to.equal(4);
    expect(await aside()).to.deep.equal([
      "projection.sqlite.set-aside-at-act-4",
      "projection.sqlite.set-aside-at-act-4-2",
    ]);
  });

  it("keeps a file that is no database, and one that is torn", async () => {
    await read();
    const path = join(test.folder, "projection.sqlite");
    const whole = await readFile(path);
    for (const bytes of [Buffer.from("This was a database.".repeat(100)), whole.fill(7, 100, 4096)]) {
      await writeFile(path, bytes);
      expect(await read()).to.equal(3);
    }
    expect(await aside()).to.deep.equal([
      "projection.sqlite.set-aside-unreadable",
      "projection.sqlite.set-aside-unreadable-2",
    ]);
  });

  it("leaves a database alone that is merely behind", async () => {
    await read();
    await test.ledger.submit(test.notice(2));
    expect(await read()).to.equal(4);
    expect([await aside(), told]).to.deep.equal([[], []]);
  });
});
