import { expect } from "chai";
import type { Submission } from "../../src/domain/acts/Act.ts";
import { ActRefused } from "../../src/ledger/ActRefused.ts";
import { ClockRefused } from "../../src/ledger/clock/ClockRefused.ts";
import { ContentRefused } from "../../src/ledger/ContentRefused.ts";
import { StatementRefused } from "../../src/ledger/StatementRefused.ts";
import { start, TestLedger } from "./TestLedger.ts";

describe("an act that does not fit", () => {
  let test: TestLedger;

  beforeEach(async () => {
    test = await TestLedger.found();
    await test.signFounding();
  });
  afterEach(() => test.remove());

  function refusalOf(submission: Submission): Promise<unknown> {
    return test.ledger.submit(submission).catch((error: unknown) => error);
  }

  it("was signed for another ledger: its signature does not fit here", async () => {
    const other = await TestLedger.found();
    try {
      const error = await refusalOf(other.notice(1));
      expect(error).to.be.instanceOf(ActRefused).with.property("error", "HistoryLogInvalidSignature");
    } finally {
      await other.remove();
    }
  });

  it("has expired", async () => {
    test.clock.run(10);
    const error = await refusalOf(test.notice(1, { validUntil: start + 5 }));
    expect(error).to.deep.include({ error: "HistoryLogActExpired", args: { validUntil: start + 5, time: start + 10 } });
  });

  it("comes without its content", async () => {
    const { act, signer, signature } = test.notice(1);
    expect(await refusalOf({ act, signer, signature }))
      .to.be.instanceOf(ContentRefused)
      .with.deep.property("refusal", { reason: "missing" });
  });

  it("comes with another content, or the same with another salt", async () => {
    const changes = [{ content: test.notice(2).content }, { salt: test.notice(2).salt ?? "0x" }];
    for (const change of changes)
      expect(await refusalOf({ ...test.notice(1), ...change }))
        .to.be.instanceOf(ContentRefused)
        .with.nested.property("refusal.reason", "wrong-digest");
  });

  it("is a statement about an act that nobody recorded, or that is another's: it would say nothing", async () => {
    const { act } = await test.ledger.submit(test.notice(1));
    const unknown = await refusalOf(test.disowning(1, `0x${"ab".repeat(32)}`));
    expect(unknown)
      .to.be.instanceOf(StatementRefused)
      .with.property("message")
      .that.includes("The ledger holds no act");
    const anothers = await refusalOf(test.disowning(2, act.actHash));
    expect(anothers).to.be.instanceOf(StatementRefused).with.property("message").that.includes("is organisation 1's");
    expect((await test.ledger.submit(test.disowning(1, act.actHash))).act.sequence).to.equal(4);
  });

  it("comes when the machine's clock cannot be right, and goes in once it is", async () => {
    test.clock.set(start - 100);
    expect(await refusalOf(test.notice(1)))
      .to.be.instanceOf(ClockRefused)
      .with.property("reason", "behind");
    test.clock.set(start + 99 * 365 * 86_400);
    expect(await refusalOf(test.notice(1)))
      .to.be.instanceOf(ClockRefused)
      .with.property("reason", "leapt");
    test.clock.set(start + 1);
    const { act } = await test.ledger.submit(test.notice(1));
    expect(act.time).to.equal(start + 1);
  });

  it("does not keep a crowd from being recorded, however many such come with it", async () => {
    const crowd = Array.from({ length: 60 }, (_, index) => {
      const poison = index % 2 === 1;
      return test.notice(index, poison ? { builtOn: `0x${"ab".repeat(32)}` } : {});
    });
    const results = await Promise.allSettled(crowd.map((submission) => test.ledger.submit(submission)));
    expect(results.filter(({ status }) => status === "fulfilled")).to.have.length(30);
    expect(test.ledger.head().sequence).to.equal(32);
  });
});
