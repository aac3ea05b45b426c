import { expect } from "chai";
import fc from "fast-check";
import { contentLeaves } from "../../../src/audit/tender/contentLeaves.ts";

function labelled(content: unknown): [string, string][] {
  return [...contentLeaves(content).values()].map(({ label, value }) => [label, value]);
}

describe("a content as people compare it", () => {
  it("says amounts, days, times and codes in words", () => {
    const budget = { net: 10_000, vatRate: 2000, vat: 2000, gross: 12_000, currency: "GBP" };
    const content = {
      budget,
      reviewOn: "2025-06-03",
      deadline: "2025-06-03T11:00:00Z",
      contractType: "researchAndDevelopment",
      above: true,
    };
    expect(labelled(content)).to.deep.equal([
      ["Budget", "£100 plus VAT £20"],
      ["Review on", "3 June 2025"],
      ["Deadline", "3 June 2025, midday BST"],
      ["Contract type", "Research and development"],
      ["Above", "yes"],
    ]);
  });

  it("knows items of lists by their name or number, wherever they stand", () => {
    const price = { name: "Price", weight: 30 };
    const quality = { name: "Quality", weight: 70 };
    const [one, other] = [
      [price, quality],
      [quality, price],
    ].map((awardCriteria) => contentLeaves({ awardCriteria }));
    expect([...(one?.keys() ?? [])].sort()).to.deep.equal([...(other?.keys() ?? [])].sort());
    expect(labelled({ awardCriteria: [price] })).to.deep.include(["Award criteria Price: Weight", "30"]);
  });

  it("writes paths as JSON pointers", () => {
    const leaves = contentLeaves({ "a/b~c": [{ x: 1 }] });
    expect([...leaves.values()].map(({ path }) => path)).to.deep.equal(["/a~1b~0c/0/x"]);
  });

  it("never fails, whatever a content holds", () => {
    fc.assert(fc.property(fc.jsonValue(), (content) => contentLeaves(content).size >= 0));
  });
});
