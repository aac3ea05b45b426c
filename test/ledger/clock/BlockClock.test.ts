import { expect } from "chai";
import { BlockClock } from "../../../src/ledger/clock/BlockClock.ts";
import { ClockRefused } from "../../../src/ledger/clock/ClockRefused.ts";
import { LyingClock } from "./LyingClock.ts";

const day = 86_400;

describe("the time of a block", () => {
  const start = 1_760_000_000;
  let clock: LyingClock;
  let blocks: BlockClock;

  beforeEach(() => {
    clock = new LyingClock(start);
    blocks = new BlockClock(clock, start);
  });

  function expectRefusal(reason: "behind" | "leapt", words: RegExp): void {
    expect(() => blocks.next())
      .to.throw(ClockRefused, words)
      .with.property("reason", reason);
  }

  it("is the clock's, in whole seconds, and may be the last block's again", () => {
    clock.run(0.9);
    expect(blocks.next()).to.equal(start);
    clock.run(0.2);
    expect(blocks.next()).to.equal(start + 1);
  });

  it("is never before the last block's: sealing stops while the clock is behind, and goes on by itself", () => {
    blocks.sealed(start + 100);
    expectRefusal("behind", /clock says 2025-10-09T08:53:20Z, before the last block \(2025-10-09T08:55:00Z\)/);
    clock.run(100);
    expect(blocks.next()).to.equal(start + 100);
  });

  it("does not follow a clock that leaps a century ahead while the ledger runs, until the operator confirms", () => {
    blocks.next();
    clock.set(start + 36_525 * day);
    expectRefusal("leapt", /clock says 2125-/);
    expectRefusal("leapt", /operator confirms it by a restart\.$/);
    blocks.confirm();
    expect(blocks.next()).to.equal(start + 36_525 * day);
  });

  it("goes on after a leap when the clock was set right again", () => {
    blocks.next();
    clock.set(start + 400 * day);
    expectRefusal("leapt", /leapt ahead/);
    clock.set(start + 5);
    expect(blocks.next()).to.equal(start + 5);
  });

  it("takes a clock set ahead by less than an hour, as time services do", () => {
    blocks.next();
    clock.set(start + 3599);
    expect(blocks.next()).to.equal(start + 3599);
  });

  it("adds smaller steps up: it does not follow ten of fifty minutes as it does not follow one of eight hours", () => {
    blocks.next();
    clock.set(start + 3000);
    expect(blocks.next()).to.equal(start + 3000);
    clock.set(start + 6000);
    expectRefusal("leapt", /leapt ahead since this ledger was opened or its clock confirmed \(2025-10-09T08:53:20Z\)/);
    blocks.confirm();
    clock.set(start + 9000);
    expect(blocks.next()).to.equal(start + 9000);
    clock.set(start + 12_000);
    expectRefusal("leapt", /confirmed \(2025-10-09T10:33:20Z\)/);
  });

  it("measures from the opening, not from the first act", () => {
    clock.set(start + 5 * 3600);
    expectRefusal("leapt", /leapt ahead/);
  });

  it("takes any length of quiet while the ledger runs, since the other clock ran on as well", () => {
    blocks.next();
    clock.run(200 * day);
    expect(blocks.next()).to.equal(start + 200 * day);
  });

  it("takes a start after a summer's rest, and asks after longer", () => {
    clock.set(start + 89 * day);
    blocks = new BlockClock(clock, start);
    expect(blocks.next()).to.equal(start + 89 * day);

    blocks = new BlockClock(clock, start - 2 * day);
    expectRefusal("leapt", /since the last block .* with --confirm-clock/);
    blocks.confirm();
    expect(blocks.next()).to.equal(start + 89 * day);
  });

  it("does not let a confirmation put a block before the last one", () => {
    blocks.sealed(start + 50);
    blocks.confirm();
    expectRefusal("behind", /before the last block/);
  });
});
