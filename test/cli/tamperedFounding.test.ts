import { writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { expect } from "chai";
import type { Founding } from "../../src/ledger/Founding.ts";
import type { JournalHead } from "../../src/ledger/journal/journalRecords.ts";
import { TestLedger } from "../ledger/TestLedger.ts";
import { TamperedFolder } from "./TamperedFolder.ts";

describe("verifying a folder in whose journal somebody changed the founding", function () {
  this.timeout(60_000);
  let original: string;
  let tampered: TamperedFolder;

  before(async () => {
    const test = await TestLedger.found({}, { sandbox: true });
    await test.signFounding();
    await test.ledger.close();
    original = test.folder;
  });
  after(() => rm(original, { recursive: true }));
  beforeEach(async () => {
    tampered = await TamperedFolder.of(original);
  });
  afterEach(() => tampered.remove());

  const foundingSays = (change: object) =>
    tampered.rewriteEntry(0, (head) => ({ ...head, founding: { ...(head["founding"] as object), ...change } }));

  it("holds while nobody did, and says that it is a sandbox", async () => {
    const { verdict, terms } = await tampered.verify();
    expect([verdict, terms.sandbox, terms.areSigned]).to.deep.equal(["holds", true, true]);
  });

  it("finds that a sandbox was made a ledger that counts", async () => {
    await foundingSays({ sandbox: false });
    expect(await tampered.said()).to.include.members(["does not hold", "terms-differ"]);
    expect((await tampered.verify()).terms.sandbox).to.equal(true);
  });

  /** What somebody could write there, as a change to the head and to the founding in it. */
  const changes: [string, (founding: Founding, head: JournalHead) => unknown][] = [
    ["a founder's key that is another, longer or empty", ({ founders }) => (founders[0]!.key = `0x${"11".repeat(21)}`)],
    ["a scheme that there is not", ({ founders }) => (founders[0]!.scheme = 9)],
    ["a role less", ({ founders }) => (founders[0]!.roles = 0)],
    ["a founder less", ({ founders }) => founders.pop()],
    ["another memorandum", (founding) => (founding.memorandum = `0x${"22".repeat(32)}`)],
    ["another chain", (founding) => (founding.chainId = 5)],
    ["no contracts", (founding) => (founding.contracts = {})],
    ["another log", ({ contracts }) => (contracts["HistoryLog"] = `0x${"33".repeat(20)}`)],
    ["no code", (founding) => delete founding.codeHashes],
    ["a start that is no time", (founding) => (founding.startTime = 9e14)],
    ["another coinbase", (_founding, { rules }) => (rules.coinbase = `0x${"55".repeat(20)}`)],
    ["a time that no engine starts at", (_founding, { rules }) => (rules.genesisTime = 9e15)],
  ];
  for (const [what, change] of changes) {
    it(`ends in a verdict, and never in an exception: ${what}`, async () => {
      await tampered.rewriteEntry(0, (entry) => {
        const head = entry as unknown as JournalHead;
        change(head.founding, head);
        return entry;
      });
      await copyFounding();
      const said = await tampered.said();
      expect(said[0]).to.equal("does not hold");
      expect(said.length).to.be.greaterThan(1);
    });
  }

  /** Whoever can write in the journal can write in the file for people too. */
  const copyFounding = () =>
    tampered.rewriteEntry(0, (head) => {
      writeFileSync(tampered.paths.founding, JSON.stringify(head["founding"]));
      return head;
    });

  for (const text of ["not JSON", "null", "{}"]) {
    it(`ends in a verdict where no head can be read: ${text}`, async () => {
      await tampered.rewriteText(0, () => text);
      expect(await tampered.said()).to.deep.equal(["does not hold", "chain-unreadable"]);
    });
  }

  it("finds a member that stands twice in the head", async () => {
    await tampered.rewriteText(0, (text) => text.replace('"sandbox":true', '"sandbox":false,"sandbox":true'));
    expect(await tampered.said()).to.deep.equal(["does not hold", "chain-unreadable"]);
  });

  it("finds another start, another key for receipts, or none", async () => {
    for (const change of [{ startTime: 5 }, { receiptKey: `0x${"dd".repeat(20)}` }, { receiptKey: undefined }]) {
      await foundingSays(change);
      expect(await tampered.said(), JSON.stringify(change)).to.include.members(["does not hold", "terms-differ"]);
    }
  });
});
