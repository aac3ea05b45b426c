import { expect } from "chai";
import { missingByRule } from "../../../src/web/tender/missingByRule.ts";

const missing = (label: string, rule: string | null) => ({ path: "", label, why: "", rule });

describe("what a tender lacks, on its page", () => {
  it("stands under the rule that asks for it; what nobody asks for is a doubt and is not counted", () => {
    const items = [missing("criteria", "section 23"), missing("a doubt", null), missing("a CPV code", "our list")];
    const more = missing("more criteria", "section 23");
    expect(missingByRule([...items, more])).to.deep.equal({
      count: 3,
      asked: [
        { rule: "section 23", items: [items[0], more] },
        { rule: "our list", items: [items[2]] },
      ],
      doubts: [items[1]],
    });
  });

  it("is nothing where nothing is missing", () => {
    expect(missingByRule([])).to.deep.equal({ count: 0, asked: [], doubts: [] });
  });
});
