import { expect } from "chai";
import { ActRefused } from "../../src/ledger/ActRefused.ts";
import { IdempotencyConflict } from "../../src/ledger/IdempotencyConflict.ts";
import { TestLedger } from "./TestLedger.ts";

describe("a submission that is sent again", () => {
  let test: TestLedger;

  beforeEach(async () => {
    test = await TestLedger.found();
    await test.signFounding();
  });
  afterEach(() => test.remove());

  it("gets the first answer, by its key or by the act alone, before and after a restart", async () => {
    const { act: first } = await test.ledger.submit(test.notice(1), { idempotencyKey: "one" });
    await test.ledger.submit(test.notice(2));
    for (const restart of [false, true]) {
      if (restart) await test.reopen();
      for (const options of [{ idempotencyKey: "one" }, {}, { idempotencyKey: "another" }])
        expect(await test.ledger.submit(test.notice(1), options)).to.deep.equal({ act: first, already: true });
    }
    expect(test.ledger.head().sequence).to.equal(4);
  });

  it("gets the first answer while the first is still on its way", async () => {
    const twice = [1, 1].map((number) => test.ledger.submit(test.notice(number), { idempotencyKey: "one" }));
    const [first, second] = await Promise.all(twice);
    expect(first?.already).to.equal(false);
    expect(second).to.deep.equal({ act: first?.act, already: true });
    expect(test.ledger.head().sequence).to.equal(3);
  });

  it("is refused under a key that another act had, now, at the same time, and after a restart", async () => {
    const recording = test.ledger.submit(test.notice(1), { idempotencyKey: "one" });
    const conflict = () => test.ledger.submit(test.notice(2), { idempotencyKey: "one" }).catch((e: unknown) => e);
    expect(await conflict()).to.be.instanceOf(IdempotencyConflict);
    const { act } = await recording;
    expect(await conflict())
      .to.be.instanceOf(IdempotencyConflict)
      .with.property("firstAct", act.actHash);
    await test.reopen();
    expect(await conflict()).to.be.instanceOf(IdempotencyConflict);
    expect(test.ledger.head().sequence).to.equal(3);
  });

  it("may use the key of a refused act again, since nothing was recorded under it", async () => {
    const stale = test.notice(1, { builtOn: `0x${"ab".repeat(32)}` });
    const refused = await test.ledger.submit(stale, { idempotencyKey: "one" }).catch((error: unknown) => error);
    expect(refused).to.be.instanceOf(ActRefused);
    expect((await test.ledger.submit(test.notice(1), { idempotencyKey: "one" })).already).to.equal(false);
  });
});
