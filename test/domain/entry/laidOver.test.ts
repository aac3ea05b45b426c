import { expect } from "chai";
import { laidOver } from "../../../src/domain/entry/laidOver.ts";

describe("one JSON object laid over another", () => {
  it("merges objects member by member, takes lists whole, and takes away what is null", () => {
    const below = { price: { net: 1, vat: 2 }, list: [1, 2], gone: "x", kept: true };
    const above = { price: { net: 5 }, list: [9], gone: null, new: { deep: 1 } };
    expect(laidOver(below, above)).to.deep.equal({
      price: { net: 5, vat: 2 },
      list: [9],
      kept: true,
      new: { deep: 1 },
    });
    expect(below).to.deep.equal({ price: { net: 1, vat: 2 }, list: [1, 2], gone: "x", kept: true });
  });

  it("lets what is not known leave what is there", () => {
    expect(laidOver({ title: "⟨title⟩" }, { title: undefined })).to.deep.equal({ title: "⟨title⟩" });
  });
});
