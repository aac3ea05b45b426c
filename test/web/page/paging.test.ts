import { expect } from "chai";
import { pagingOf } from "../../../src/web/page/paging.ts";

describe("links between pages of a list", () => {
  it("keep the filters and drop empty ones", () => {
    const { next, first } = pagingOf("/plans", "text=damp&state=&cursor=abc", { next: "def" });
    expect(next).to.equal("/plans?text=damp&cursor=def");
    expect(first).to.equal("/plans?text=damp");
  });

  it("are left out where there is no other page", () => {
    expect(pagingOf("/plans", "", { next: null })).to.deep.equal({ next: undefined, first: undefined });
  });
});
