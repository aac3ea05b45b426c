import { expect } from "chai";
import { CommandFailure } from "../../src/cli/CommandFailure.ts";
import { parseAdvance } from "../../src/cli/parseAdvance.ts";

describe("how far a sandbox's clock is to move", () => {
  it("is a duration, or a London date or time", () => {
    expect(parseAdvance("3d")).to.deep.equal({ advance: "P3D" });
    expect(parseAdvance("2026-03-31")).to.deep.equal({ to: "2026-03-31T08:00:00Z" });
    expect(parseAdvance("2026-01-31 12:00")).to.deep.equal({ to: "2026-01-31T12:00:00Z" });
  });

  it("is refused in words where it is no day", () => {
    expect(() => parseAdvance("2026-02-30")).to.throw(CommandFailure, '"2026-02-30" is not a date');
  });
});
