import { expect } from "chai";
import { CommandFailure } from "../../src/cli/CommandFailure.ts";
import { parseDuration } from "../../src/cli/parseDuration.ts";

describe("a duration on the command line", () => {
  it("is short or ISO 8601", () => {
    expect(parseDuration("90m")).to.equal(5400);
    expect(parseDuration("3d")).to.equal(259_200);
    expect(parseDuration("P3DT4H")).to.equal(273_600);
  });

  for (const wrong of ["", "three days", "-3d", "P-3D", "0s", "3 fortnights", "1e3s"]) {
    it(`is not "${wrong}"`, () => {
      expect(() => parseDuration(wrong)).to.throw(CommandFailure, "is not a duration");
    });
  }
});
