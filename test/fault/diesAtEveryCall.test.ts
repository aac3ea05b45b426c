import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { expect } from "chai";
import { openEmbeddedLedger } from "../../src/ledger/openEmbeddedLedger.ts";
import { TestLedger } from "../ledger/TestLedger.ts";
import { FailingFiles } from "./FailingFiles.ts";

describe("a process that dies at one of its calls to the disk", () => {
  /** Submits three acts, dying at the given call; gives the folder as it is left and which acts were answered. */
  async function leftBehind(dyingAt: number) {
    const files = new FailingFiles();
    const test = await TestLedger.found({ openFile: files.open });
    await test.signFounding();
    const answered = new Set<number>();
    let calls = 0;
    let isDead = false;
    files.failure = () => {
      isDead ||= calls++ === dyingAt;
      return isDead ? "dies" : null;
    };
    const submitting = [1, 2, 3].map(async (number) => {
      await test.ledger.submit(test.notice(number));
      answered.add(number);
    });
    await Promise.race([Promise.all(submitting), wait(300)]);
    const folder = await mkdtemp(join(tmpdir(), "counterfoil-"));
    await cp(test.folder, folder, { recursive: true });
    return { folder, answered, calls, test, files };
  }

  it("has recorded what it had answered, and all or nothing of the rest, whichever call it was", async () => {
    let call = 0;
    for (let isThrough = false; !isThrough; call++) {
      const { folder, answered, calls, test, files } = await leftBehind(call);
      isThrough = calls <= call;
      const ledger = await openEmbeddedLedger({ folder, clock: test.clock });
      const { sequence } = ledger.head();
      expect([2, 5], `call ${call}`).to.include(sequence);
      expect(sequence).to.equal(answered.size === 3 ? 5 : sequence);
      expect(answered.size === 0 || sequence === 5, `answered, and gone, at call ${call}`).to.equal(true);
      for (const number of [1, 2, 3]) {
        const held = await ledger.contents.get(test.notice(number).act.content);
        expect(held !== null, `content of notice ${number}, call ${call}`).to.equal(sequence === 5);
        const { act } = await ledger.submit(test.notice(number));
        expect(act.sequence).to.be.within(3, 5);
      }
      await ledger.close();
      await rm(folder, { recursive: true });
      test.ledger.lock.release();
      await files.closeAll();
      await rm(test.folder, { recursive: true });
    }
    expect(call, "calls that were tried").to.be.greaterThan(4);
  });
});
