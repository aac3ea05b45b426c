import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { expect } from "chai";
import { backUp } from "../../src/ledger/backUp.ts";
import { openEmbeddedLedger } from "../../src/ledger/openEmbeddedLedger.ts";
import { TestLedger } from "./TestLedger.ts";

describe("a backup", () => {
  let test: TestLedger;
  let target: string;

  beforeEach(async () => {
    test = await TestLedger.found();
    await test.signFounding();
    target = await mkdtemp(join(tmpdir(), "counterfoil-backup-"));
  });
  afterEach(async () => {
    await test.remove();
    await rm(target, { recursive: true });
  });

  it("of a ledger that goes on recording is a ledger that starts, with contents for all its acts", async () => {
    const wanted = Array.from({ length: 120 }, (_, number) => test.notice(number));
    let recorded = 0;
    const submitter = async () => {
      for (let next = wanted.pop(); next !== undefined; next = wanted.pop()) {
        await test.ledger.submit(next);
        recorded++;
      }
    };
    const submitting = Promise.all([submitter(), submitter(), submitter()]);
    while (recorded < 30) await nextTurn();
    const before = test.ledger.head();
    const { blocks } = await backUp(test.folder, target);
    await submitting;

    const copy = await openEmbeddedLedger({ folder: target, clock: test.clock });
    expect(copy.head().blockNumber).to.equal(blocks);
    expect(copy.head().sequence).to.be.at.least(before.sequence);
    for await (const block of copy.blocksFrom(1)) {
      expect(block).to.deep.equal(await test.ledger.block(block.number));
      for (const { act } of block.acts) expect(await copy.contents.get(act.content)).to.have.property("content");
    }
    expect((await copy.submit(test.notice(999))).act.sequence).to.equal(copy.head().sequence);
    await copy.close();
  });

  it("holds the documents", async () => {
    const bytes = async function* () {
      yield Buffer.from("a document");
    };
    const { sha256 } = await test.ledger.documents.put(bytes(), "text/plain");
    await backUp(test.folder, target);
    const copy = await openEmbeddedLedger({ folder: target, clock: test.clock });
    expect(await copy.documents.find(sha256)).to.include({ state: "uploaded" });
    await copy.close();
  });

  it("is not written over anything", async () => {
    await backUp(test.folder, target);
    const error = await backUp(test.folder, target).catch((reason: unknown) => reason);
    expect(String(error)).to.match(/is not empty/);
  });
});
