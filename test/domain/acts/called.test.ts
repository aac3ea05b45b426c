import { expect } from "chai";
import { allDefinitions, kindWords } from "../../../src/domain/acts/definitionOf.ts";

describe("what people call a kind of act", () => {
  it("is said in its definition, in words, and tells it from every other", () => {
    const called = allDefinitions().map((one) => one.called);
    for (const words of called) expect(words).to.match(/^[A-Z][a-z]+(?:'s)?(?: [a-z'-]+)+$/);
    expect(new Set(called).size).to.equal(called.length);
  });

  it("is not made from its name, and one that is not known keeps its name", () => {
    expect(kindWords("TenderClarified")).to.equal("Questions answered");
    expect(kindWords("SomethingLater")).to.equal("SomethingLater");
  });
});
