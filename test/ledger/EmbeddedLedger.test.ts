import { expect } from "chai";
import { ActRefused } from "../../src/ledger/ActRefused.ts";
import type { LedgerBlock } from "../../src/ledger/Ledger.ts";
import { start, TestLedger } from "./TestLedger.ts";

describe("the embedded ledger", () => {
  let test: TestLedger;

  beforeEach(async () => {
    test = await TestLedger.found();
  });
  afterEach(() => test.remove());

  it("records the founders' signatures, and then what they do", async () => {
    const first = await test.ledger.submit(test.foundingSigned(1));
    expect(first.already).to.equal(false);
    expect(first.act).to.include({
      sequence: 1,
      subjectSequence: 1,
      register: "Consortium",
      time: start,
      blockNumber: 2,
    });
    await test.ledger.submit(test.foundingSigned(2));
    const notice = test.notice(1);
    const { act } = await test.ledger.submit(notice);
    expect(act.act).to.deep.equal(notice.act);
    expect(test.ledger.head()).to.deep.include({ sequence: 3, ledgerHead: act.ledgerHead, blockHash: act.blockHash });
    expect(await test.ledger.contents.get(notice.act.content)).to.deep.include({ content: notice.content });
  });

  it("puts acts that arrive together into one block", async () => {
    await test.signFounding();
    const recorded = await Promise.all([1, 2, 3, 4, 5].map((number) => test.ledger.submit(test.notice(number))));
    expect(recorded.map(({ act }) => act.sequence)).to.deep.equal([3, 4, 5, 6, 7]);
    expect(new Set(recorded.map(({ act }) => act.blockNumber)).size).to.equal(1);
  });

  it("refuses an act with the contract's reason and its values, and journals nothing of it", async () => {
    await test.signFounding();
    const before = test.ledger.head();
    const error = await test.ledger
      .submit(test.notice(1, { builtOn: `0x${"ab".repeat(32)}` }))
      .catch((e: unknown) => e);
    expect(error).to.be.instanceOf(ActRefused);
    expect(error).to.deep.include({
      error: "RegisterStale",
      args: { builtOn: `0x${"ab".repeat(32)}`, lastAct: `0x${"00".repeat(32)}` },
    });
    expect(test.ledger.head()).to.deep.equal(before);
  });

  it("lets the others through when one of those that came together is refused", async () => {
    await test.signFounding();
    const stale = test.notice(2, { builtOn: `0x${"ab".repeat(32)}` });
    const results = await Promise.allSettled(
      [test.notice(1), stale, test.notice(3)].map((act) => test.ledger.submit(act)),
    );
    expect(results.map(({ status }) => status)).to.deep.equal(["fulfilled", "rejected", "fulfilled"]);
    expect(test.ledger.head().sequence).to.equal(4);
    expect(await test.ledger.contents.has(stale.act.content)).to.equal(false);
    await test.reopen();
    expect(test.ledger.head().sequence).to.equal(4);
  });

  it("says when no act is on its way any more, whatever became of the last, and before that is answered", async () => {
    await test.signFounding();
    const told: string[] = [];
    test.ledger.onBlock(({ acts }) => told.push(`block of ${acts.length}`));
    test.ledger.onRest(() => told.push("rest"));
    await test.ledger.submit(test.notice(1));
    expect(told.splice(0)).to.deep.equal(["block of 1", "rest"]);
    const stale = test.notice(3, { builtOn: `0x${"ab".repeat(32)}` });
    const acts = [test.notice(2), test.notice(4), stale];
    const outcomes = await Promise.allSettled(acts.map((act) => test.ledger.submit(act)));
    expect(outcomes.map(({ status }) => status)).to.deep.equal(["fulfilled", "fulfilled", "rejected"]);
    expect(told).to.deep.equal(["block of 2", "rest"]);
  });

  it("is the same after a restart: head, blocks, and what listeners were told", async () => {
    const told: LedgerBlock[] = [];
    test.ledger.onBlock((block) => told.push(block));
    await test.signFounding();
    test.clock.run(60);
    await Promise.all([1, 2, 3].map((number) => test.ledger.submit(test.notice(number))));
    const head = test.ledger.head();
    await test.reopen();
    expect(test.ledger.head()).to.deep.equal(head);
    const read: LedgerBlock[] = [];
    for await (const block of test.ledger.blocksFrom(2)) read.push(block);
    expect(read).to.deep.equal(told);
    expect(await test.ledger.block(4)).to.deep.equal(told[2]);
    expect(await test.ledger.block((told.at(-1)?.number ?? 0) + 1)).to.equal(null);
  });
});
