import { expect } from "chai";
import fc from "fast-check";
import { contentLeaves } from "../../../src/audit/tender/contentLeaves.ts";
import { tenderSchema } from "../../../src/domain/acts/tender/tenderContent.ts";

const leavesOf = (content: unknown) => contentLeaves(content, tenderSchema);

function labelled(content: unknown): [string, string][] {
  return [...leavesOf(content).values()].map(({ label, value }) => [label, value]);
}

describe("a content as people compare it", () => {
  it("says amounts, days, times and codes in words", () => {
    const budget = { net: 10_000, vatRate: 2000, vat: 2000, gross: 12_000, currency: "GBP" };
    const content = {
      budget,
      title: "2025-06-03",
      contract: { startsOn: "2025-06-03" },
      deadline: "2025-06-03T11:00:00Z",
      procedure: "quotation",
      aboveThreshold: true,
    };
    expect(labelled(content)).to.deep.equal([
      ["Budget", "£100 plus VAT £20"],
      ["Title", "2025-06-03"],
      ["Contract: First day", "3 June 2025"],
      ["Deadline for tenders", "3 June 2025, midday BST"],
      ["Procedure", "quotations below the threshold"],
      ["Above the threshold", "yes"],
    ]);
  });

  it("knows items of lists by their name or number, wherever they stand", () => {
    const price = { name: "Price", weight: 30 };
    const quality = { name: "Quality", weight: 70 };
    const [one, other] = [
      [price, quality],
      [quality, price],
    ].map((awardCriteria) => leavesOf({ awardCriteria }));
    expect([...(one?.keys() ?? [])].sort()).to.deep.equal([...(other?.keys() ?? [])].sort());
    expect(labelled({ awardCriteria: [price] })).to.deep.include(["Award criteria Price: Weight", "30%"]);
  });

  it("writes paths as JSON pointers", () => {
    const leaves = leavesOf({ "a/b~c": [{ x: 1 }] });
    expect([...leaves.values()].map(({ path }) => path)).to.deep.equal(["/a~1b~0c/0/x"]);
  });

  it("never fails, whatever a content holds", () => {
    fc.assert(fc.property(fc.jsonValue(), (content) => leavesOf(content).size >= 0));
  });
});
