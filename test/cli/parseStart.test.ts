import { expect } from "chai";
import { CommandFailure } from "../../src/cli/CommandFailure.ts";
import { parseStart } from "../../src/cli/parseStart.ts";

const NOW = 1_762_164_000;

describe("when a ledger begins", () => {
  it("is now, where nothing is said", () => {
    expect(parseStart(undefined, true, NOW)).to.equal(NOW);
    expect(parseStart(undefined, false, NOW)).to.equal(NOW);
  });

  it("is a London date or time of a sandbox; a day alone begins at 9am", () => {
    expect(parseStart("2026-03-02", true, NOW)).to.equal(Date.UTC(2026, 2, 2, 9) / 1000);
    expect(parseStart("2026-07-01 12:00", true, NOW)).to.equal(Date.UTC(2026, 6, 1, 11) / 1000);
  });

  it("cannot be chosen for a real ledger, nor be what is no date", () => {
    expect(() => parseStart("2026-03-02", false, NOW)).to.throw(CommandFailure, "Leave out --start");
    expect(() => parseStart("spring", true, NOW)).to.throw(CommandFailure, '"spring" is not a date');
  });
});
