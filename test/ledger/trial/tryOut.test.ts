import { expect } from "chai";
import type { Act } from "../../../src/domain/acts/Act.ts";
import { ActRefused } from "../../../src/ledger/ActRefused.ts";
import type { TrialOutcome } from "../../../src/ledger/trial/TrialRun.ts";
import { TestKey } from "../TestKey.ts";
import { TestLedger } from "../TestLedger.ts";

describe("acts that are tried out", () => {
  let test: TestLedger;

  before(async () => {
    test = await TestLedger.found();
    await test.signFounding();
  });
  after(() => test.remove());

  const told = (outcomes: readonly TrialOutcome[]) => outcomes.map((one) => one?.error);
  const trial = (act: Act, key: TestKey = test.keys[0]) => ({ act, signer: key.signer });
  /** A second word about the same publication builds on the first. */
  const evidence = (changes: Parameters<TestLedger["notice"]>[1] = {}) => test.notice(1, changes);

  it("need no signature, and leave nothing behind", async () => {
    const head = test.ledger.head();
    expect(told(await test.ledger.tryOut([trial(evidence().act)]))).to.deep.equal([undefined]);
    expect(test.ledger.head()).to.deep.equal(head);
    expect((await test.ledger.submit(evidence())).already).to.equal(false);
    await test.reopen();
    expect(test.ledger.head().sequence).to.equal(head.sequence + 1);
  });

  it("may come from a key that its own first act brings into the Directory", async () => {
    const unsigned = await TestLedger.found();
    const founding = trial(unsigned.foundingSigned(1).act);
    expect(told(await unsigned.ledger.tryOut([founding]))).to.deep.equal([undefined]);
    await unsigned.ledger.submit(unsigned.foundingSigned(1));
    expect(told(await unsigned.ledger.tryOut([founding]))).to.deep.equal(["DirectoryNotPending"]);
    await unsigned.remove();
  });

  it("are refused as they would be if they were signed", async () => {
    const before = test.ledger.now();
    const outcomes = await test.ledger.tryOut([
      trial(evidence().act), // it is recorded already
      trial(test.notice(6, { validUntil: before - 1 }).act),
      trial(test.notice(2).act, test.keys[1]),
      trial(test.notice(3).act, new TestKey("nobody's")),
    ]);
    expect(told(outcomes)).to.deep.equal([
      "RegisterStale",
      "HistoryLogActExpired",
      "HistoryLogKeyOfAnotherOrganisation",
      "HistoryLogUnknownKey",
    ]);
  });

  it("are asked for their key first, as what is signed is, whatever else is wrong with them", async () => {
    const { act } = evidence({ validUntil: test.ledger.now() + 999 }); // builds on nothing, and something is there
    const outcomes = await test.ledger.tryOut([trial(act, test.keys[1]), trial(act, new TestKey("nobody's"))]);
    expect(told(outcomes)).to.deep.equal(["HistoryLogKeyOfAnotherOrganisation", "HistoryLogUnknownKey"]);
    for (const [index, key] of [test.keys[1], new TestKey("nobody's")].entries()) {
      const signed = await test.ledger.submit(key.sign(act, test.ledger.identity)).catch((error: unknown) => error);
      expect(signed).to.be.instanceOf(ActRefused).with.property("error", told(outcomes)[index]);
    }
  });

  it("are judged by the time it is now, not by that of the last block", async () => {
    const { act } = test.notice(4, { validUntil: test.ledger.now() + 3600 });
    expect(told(await test.ledger.tryOut([trial(act)]))).to.deep.equal([undefined]);
    test.clock.run(3601);
    expect(told(await test.ledger.tryOut([trial(act)]))).to.deep.equal(["HistoryLogActExpired"]);
  });

  it("build on each other in their order", async () => {
    const first = test.notice(5);
    const [recorded, twice] = await test.ledger.tryOut([trial(first.act), trial(first.act)]);
    expect(recorded).to.equal(undefined);
    expect(twice).to.be.instanceOf(ActRefused);
  });
});
