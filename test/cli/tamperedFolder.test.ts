import { readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { expect } from "chai";
import { contentPath } from "../../src/content/contentPath.ts";
import { openEmbeddedLedger } from "../../src/ledger/openEmbeddedLedger.ts";
import { TestLedger } from "../ledger/TestLedger.ts";
import { TamperedFolder } from "./TamperedFolder.ts";

describe("verifying a folder in which somebody changed what the chain does not prove", function () {
  this.timeout(60_000);
  let original: string;
  let memorandum: `0x${string}`;
  let tampered: TamperedFolder;

  before(async () => {
    const test = await TestLedger.found();
    await test.signFounding();
    memorandum = test.ledger.founding.memorandum;
    await test.ledger.close();
    original = test.folder;
  });
  after(() => rm(original, { recursive: true }));
  beforeEach(async () => {
    tampered = await TamperedFolder.of(original);
  });
  afterEach(() => tampered.remove());

  /** Writes four NUL bytes into the last entry, where a disk that never wrote a page would leave them. */
  async function damageLastEntry(): Promise<void> {
    const bytes = await readFile(tampered.paths.journal);
    bytes.fill(0, bytes.length - 60, bytes.length - 56);
    await writeFile(tampered.paths.journal, bytes);
  }

  const files = async () => (await readdir(tampered.paths.ledger)).sort();

  it("holds as it was", async () => {
    expect(await tampered.said()).to.deep.equal(["holds"]);
  });

  it("names a founding for people that is not the journal's, is gone, or says something twice", async () => {
    const text = await readFile(tampered.paths.founding, "utf8");
    const twice = text.replace('"sandbox": false', '"sandbox": true,\n  "sandbox": false');
    for (const changed of [text.replace("false", "true"), "{}", twice]) {
      await writeFile(tampered.paths.founding, changed);
      expect(await tampered.said()).to.deep.equal(["does not hold", "founding-file-differs"]);
    }
    await rm(tampered.paths.founding);
    expect(await tampered.said()).to.deep.equal(["does not hold", "founding-file-differs"]);
  });

  it("names a content's file in which a member stands twice", async () => {
    const path = contentPath(tampered.paths.contents, memorandum);
    const text = await readFile(path, "utf8");
    await writeFile(path, text.replace('"title":', '"title":"Another","title":'));
    expect(await tampered.said()).to.include.members(["does not hold", "content-unreadable"]);
  });

  it("names an end of the journal that is not whole, and does not call it never answered", async () => {
    await damageLastEntry();
    const { findings } = await tampered.verify();
    const torn = findings.find(({ code }) => code === "journal-torn");
    expect(torn?.what).to.include("somebody who damages an entry that was answered").and.to.include("receipts");
  });

  it("keeps what a start cuts off, and goes on naming it", async () => {
    await damageLastEntry();
    const before = await files();
    const length = (await readFile(tampered.paths.journal)).length;
    await (await openEmbeddedLedger({ folder: tampered.folder })).close();
    const [kept = ""] = (await files()).filter((name) => !before.includes(name));
    const end = (await readFile(tampered.paths.journal)).length;
    expect(kept).to.equal(`${basename(tampered.paths.journal)}.cut-off-at-${end}`);
    expect((await readFile(`${tampered.paths.ledger}/${kept}`)).length).to.equal(length - end);
    expect(await tampered.said()).to.include("journal-cut-off");
  });

  it("keeps both ends where a second one is cut off at the same place", async () => {
    const whole = await readFile(tampered.paths.journal);
    for (const missing of [5, 6]) {
      await writeFile(tampered.paths.journal, whole);
      await truncate(tampered.paths.journal, whole.length - missing);
      await (await openEmbeddedLedger({ folder: tampered.folder })).close();
    }
    expect((await files()).filter((name) => name.includes("cut-off")).length).to.equal(2);
  });
});
