import { expect } from "chai";
import { LedgerFull } from "../../src/platform/LedgerFull.ts";
import { TestLedger } from "../ledger/TestLedger.ts";
import { FailingFiles, type Operation } from "./FailingFiles.ts";

describe("a disk that refuses", () => {
  let files: FailingFiles;
  let test: TestLedger;

  beforeEach(async () => {
    files = new FailingFiles();
    test = await TestLedger.found({ openFile: files.open });
    await test.signFounding();
    await test.ledger.submit(test.notice(1));
  });
  afterEach(async () => {
    files.failure = () => null;
    await test.remove();
  });

  async function submitThree(first: number): Promise<unknown[]> {
    const numbers = [first, first + 1, first + 2];
    const results = await Promise.allSettled(numbers.map((number) => test.ledger.submit(test.notice(number))));
    return results.map((result): unknown => (result.status === "rejected" ? result.reason : "recorded"));
  }

  /** After the disk has room again, the same acts go in, and a start finds all of them. */
  async function expectAllIsWell(sequence: number): Promise<void> {
    files.failure = () => null;
    expect(await submitThree(10)).to.deep.equal(["recorded", "recorded", "recorded"]);
    const head = test.ledger.head();
    expect(head.sequence).to.equal(sequence);
    await test.reopen();
    expect(test.ledger.head()).to.deep.equal(head);
    for (const number of [10, 11, 12])
      expect(await test.ledger.contents.get(test.notice(number).act.content)).to.have.property("content");
  }

  const places: [string, Operation, string][] = [
    ["writing the journal", "write", "journal"],
    ["flushing the journal", "datasync", "journal"],
    ["writing the contents", "write", "incoming"],
    ["flushing the contents", "datasync", "incoming"],
  ];
  for (const code of ["ENOSPC", "EIO"] as const)
    for (const [doing, operation, file] of places)
      it(`${code} when ${doing} refuses the acts, says so, and loses nothing`, async () => {
        const before = test.ledger.head();
        files.failure = (called, path) => (called === operation && path.includes(file) ? code : null);
        for (const error of await submitThree(10)) {
          expect(error).to.be.instanceOf(LedgerFull).with.property("code", code);
          expect(String(error)).to.match(/Nothing of it was recorded/);
        }
        expect(test.ledger.head()).to.deep.equal(before);
        await expectAllIsWell(before.sequence + 3);
      });

  it("once, at any of the operations of a submission, costs that submission at most", async () => {
    const { calls } = files;
    const first = calls.length;
    await submitThree(100);
    const operations = calls.length - first;
    expect(operations).to.be.greaterThan(3);
    for (let failing = 0; failing < operations; failing++) {
      let count = 0;
      files.failure = () => (count++ === failing ? "EIO" : null);
      const errors = await submitThree(200 + 10 * failing);
      expect(new Set(errors.map(String)).size, `operation ${failing}`).to.equal(1);
      files.failure = () => null;
      const again = await submitThree(200 + 10 * failing);
      expect(again).to.deep.equal(["recorded", "recorded", "recorded"]);
    }
    const head = test.ledger.head();
    await test.reopen();
    expect(test.ledger.head()).to.deep.equal(head);
  });

  it("every now and then, under load, takes no act with it: each is recorded once, when it is sent again", async () => {
    const wanted = Array.from({ length: 200 }, (_, index) => 1000 + index);
    let operation = 0;
    let refusals = 0;
    files.failure = () => (++operation % 7 === 0 ? "EIO" : null);
    const submitter = async () => {
      for (let number = wanted.pop(); number !== undefined; number = wanted.pop()) {
        const error = await test.ledger.submit(test.notice(number)).then(
          () => null,
          (reason: unknown) => reason,
        );
        if (error === null) continue;
        expect(error).to.be.instanceOf(LedgerFull);
        refusals++;
        wanted.push(number);
      }
    };
    const before = test.ledger.head().sequence;
    await Promise.all(Array.from({ length: 40 }, submitter));
    files.failure = () => null;
    expect(refusals).to.be.greaterThan(0);
    const head = test.ledger.head();
    expect(head.sequence).to.equal(before + 200);
    await test.reopen();
    expect(test.ledger.head()).to.deep.equal(head);
  });

  it("cannot even be cut back at first, and is mended before the next act", async () => {
    const before = test.ledger.head();
    files.failure = (called, path) => (called !== "write" && path.includes("journal") ? "EIO" : null);
    for (const error of await submitThree(10)) expect(error).to.be.instanceOf(LedgerFull);
    for (const error of await submitThree(10)) expect(error).to.be.instanceOf(LedgerFull);
    await expectAllIsWell(before.sequence + 3);
  });

  it("refuses only what needs it: reading goes on", async () => {
    files.failure = () => "ENOSPC";
    await submitThree(10);
    expect((await test.ledger.block(2))?.acts).to.have.length(1);
  });
});
