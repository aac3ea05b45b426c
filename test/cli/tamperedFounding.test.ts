import { expect } from "chai";
import { rm } from "node:fs/promises";
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

  it("finds another start, another key for receipts, or none", async () => {
    for (const change of [{ startTime: 5 }, { receiptKey: `0x${"dd".repeat(20)}` }, { receiptKey: undefined }]) {
      await foundingSays(change);
      expect(await tampered.said(), JSON.stringify(change)).to.include.members(["does not hold", "terms-differ"]);
    }
  });
});
