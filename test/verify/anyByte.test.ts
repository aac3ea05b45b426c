import { expect } from "chai";
import fc from "fast-check";
import type { RawLog } from "../../src/domain/acts/RawLog.ts";
import type { Hex } from "../../src/domain/Hex.ts";
import { verifyLedger } from "../../src/verify/verifyLedger.ts";
import {
  addSecondKey,
  admitBarnet,
  affirm,
  foundedLedger,
  KEYS,
  rename,
  revokeFirstKey,
  withSupplier,
} from "./borough.ts";
import { T0, type TestLedger } from "./TestLedger.ts";

function busyLedger(): TestLedger {
  const ledger = withSupplier(foundedLedger());
  addSecondKey(ledger);
  admitBarnet(ledger, [true, 4]);
  ledger.now = T0 + 100;
  const renamed = rename(ledger, 1, KEYS.camden);
  revokeFirstKey(ledger, T0 + 50);
  affirm(ledger, renamed, KEYS.camdenSecond);
  return ledger;
}

/** Another hexadecimal digit at a place, counted round and round. */
function changed(hex: Hex, place: number, by: number): Hex {
  const at = 2 + (place % (hex.length - 2));
  const digit = ((parseInt(hex.charAt(at), 16) + by) % 16).toString(16);
  return `0x${hex.slice(2, at)}${digit}${hex.slice(at + 1)}`;
}

function changedLog(log: RawLog, part: number, place: number, by: number): RawLog {
  const parts = log.topics.length + 1;
  if (part % parts === log.topics.length) return { ...log, data: changed(log.data, place, by) };
  return {
    ...log,
    topics: log.topics.map((topic, index) => (index === part % parts ? changed(topic, place, by) : topic)),
  };
}

describe("any one digit of the chain", () => {
  const ledger = busyLedger();
  const verify = () => verifyLedger(ledger, ledger, ledger.trust);

  it("is questioned nowhere before it is touched", async () => {
    expect((await verify()).findings).to.deep.equal([]);
  });

  it("cannot be changed in a log without being found", async () => {
    const digit = fc.integer({ min: 1, max: 15 });
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), fc.nat(), fc.nat(), digit, async (inBlock, inLog, part, place, by) => {
        const block = ledger.chain[inBlock % ledger.chain.length]!;
        const at = inLog % block.logs.length;
        const good = block.logs[at]!;
        block.logs[at] = changedLog(good, part, place, by);
        const verification = await verify();
        block.logs[at] = good;
        expect(verification.verdict, JSON.stringify({ block: block.number, at })).to.equal("does not hold");
      }),
      { numRuns: 100 },
    );
  }).timeout(120_000);

  it("cannot be changed in the storage without being found", async () => {
    const slots = [...ledger.slots.keys()];
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 15 }), async (which, place, by) => {
        const slot = slots[which % slots.length]!;
        const good = ledger.slots.get(slot)!;
        ledger.slots.set(slot, changed(good, place, by));
        const verification = await verify();
        ledger.slots.set(slot, good);
        expect(verification.verdict, slot).to.equal("does not hold");
      }),
      { numRuns: 30 },
    );
  }).timeout(120_000);

  it("cannot be changed in a content or its salt without being found", async () => {
    for (const [digest, good] of ledger.contents) {
      if (good.state !== "whole") continue;
      ledger.contents.set(digest, { ...good, salt: changed(good.salt, 5, 1) });
      expect((await verify()).verdict).to.equal("does not hold");
      ledger.contents.set(digest, { ...good, value: { ...Object(good.value), extra: 1 } });
      expect((await verify()).verdict).to.equal("does not hold");
      ledger.contents.set(digest, good);
    }
  }).timeout(120_000);
});
