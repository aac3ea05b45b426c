import { expect } from "chai";
import { NotASandbox } from "../../src/ledger/NotASandbox.ts";
import { start, TestLedger } from "./TestLedger.ts";

describe("a sandbox's time", () => {
  const past = start - 300 * 86_400;

  it("begins in the past, is moved forward and goes on there after a restart", async () => {
    const test = await TestLedger.found({}, { sandbox: true, startTime: past });
    try {
      const { act } = await test.ledger.submit(test.foundingSigned(1));
      expect(act.time).to.equal(past);
      await test.ledger.advanceClock(past + 86_400);
      expect((await test.ledger.submit(test.foundingSigned(2))).act.time).to.equal(past + 86_400);
      test.clock.run(3600);
      await test.reopen();
      expect(test.ledger.now()).to.equal(past + 86_400 + 3600);
      const back = await test.ledger.advanceClock(past).catch((error: unknown) => error);
      expect(back).to.be.instanceOf(RangeError);
    } finally {
      await test.remove();
    }
  });

  it("is a sandbox's alone", async () => {
    const test = await TestLedger.found();
    try {
      const error = await test.ledger.advanceClock(start + 1).catch((reason: unknown) => reason);
      expect(error).to.be.instanceOf(NotASandbox);
    } finally {
      await test.remove();
    }
  });
});
