import { expect } from "chai";
import type { Submission } from "../../src/domain/acts/Act.ts";
import { actHash } from "../../src/domain/acts/actHash.ts";
import { ActRefused } from "../../src/ledger/ActRefused.ts";
import { ContentRefused } from "../../src/ledger/ContentRefused.ts";
import { TestLedger } from "./TestLedger.ts";

describe("acts that are handed in together", () => {
  let test: TestLedger;

  before(async () => {
    test = await TestLedger.found();
    await test.signFounding();
  });

  after(() => test.remove());

  const submitAll = (...submissions: Submission[]) =>
    Promise.allSettled(test.ledger.submitAll(submissions.map((submission) => ({ submission }))));
  const sequences = (outcomes: PromiseSettledResult<{ act: { sequence: number } }>[]): unknown[] =>
    outcomes.map((one) => (one.status === "fulfilled" ? one.value.act.sequence : (one.reason as unknown)));

  /** Evidence on one process, each building on the one before. */
  function chain(process: number, length: number): Submission[] {
    const acts = [test.notice(process)];
    while (acts.length < length)
      acts.push(
        test.notice(process, { note: `${acts.length}`, builtOn: actHash(acts.at(-1)!.act, test.ledger.identity) }),
      );
    return acts;
  }

  it("are recorded in their order, so that each may build on the one before it", async () => {
    const { sequence } = test.ledger.head();
    const found = sequences(await submitAll(...chain(1, 60)));
    expect(found).to.deep.equal(Array.from({ length: 60 }, (_, index) => sequence + 1 + index));
  });

  it("share blocks", async () => {
    const { blockNumber } = test.ledger.head();
    await submitAll(...chain(2, 50));
    expect(test.ledger.head().blockNumber - blockNumber).to.be.lessThan(5);
  });

  it("end each on its own: what is refused takes nothing with it but what builds on it", async () => {
    const [first, second, third] = chain(3, 3) as [Submission, Submission, Submission];
    const without = { ...second };
    delete without.salt;
    delete without.content;
    const outcomes = sequences(await submitAll(first, without, third, test.notice(4)));
    expect(outcomes[0]).to.be.a("number");
    expect(outcomes[1]).to.be.instanceOf(ContentRefused);
    expect(outcomes[2]).to.be.instanceOf(ActRefused);
    expect(outcomes[3]).to.be.a("number");
  });

  it("keep their order also behind one that fails at once", async () => {
    const [first, second] = chain(5, 2) as [Submission, Submission];
    const malformed = { ...test.notice(6), act: { ...test.notice(6).act, kind: "Nothing" } } as unknown as Submission;
    const outcomes = sequences(await submitAll(first, malformed, second));
    expect(outcomes[1]).to.be.instanceOf(RangeError);
    expect(outcomes[2]).to.equal((outcomes[0] as number) + 1);
  });

  it("find their first answer where they were recorded before, or stand there twice", async () => {
    const [first, second] = chain(7, 2) as [Submission, Submission];
    const outcomes = await submitAll(first, first, second, second);
    const found = outcomes.map((one) => one.status === "fulfilled" && [one.value.act.sequence, one.value.already]);
    const { sequence } = test.ledger.head();
    expect(found).to.deep.equal([
      [sequence - 1, false],
      [sequence - 1, true],
      [sequence, false],
      [sequence, true],
    ]);
  });
});
