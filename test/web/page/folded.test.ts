import { expect } from "chai";
import { folded } from "../../../src/web/page/folded.ts";

describe("a list that is folded", () => {
  it("shows the first, and the rest on demand", () => {
    expect(folded([1, 2, 3, 4, 5], 2)).to.deep.equal({ first: [1, 2], rest: [3, 4, 5] });
  });

  it("folds nothing that fits, nor one thing alone", () => {
    expect(folded([1, 2], 2)).to.deep.equal({ first: [1, 2], rest: [] });
    expect(folded([1, 2, 3], 2)).to.deep.equal({ first: [1, 2, 3], rest: [] });
  });
});
