import { expect } from "chai";
import { z } from "zod";
import { codeInWords, textWords } from "../../../src/domain/entry/textWords.ts";

describe("a text of a content", () => {
  it("says the words that a code was made of, where it is one of a choice", () => {
    const choice = z.enum(["met", "partlyMet", "notMet"]);
    expect(textWords("notMet", choice)).to.equal("not met");
    expect(textWords("partlyMet", choice.optional())).to.equal("partly met");
    expect(textWords("notMet", z.string())).to.equal("notMet");
  });

  it("stays as it is where it is no code", () => {
    for (const text of ["iPhone 12", "McDonald", "VAT", "met", "tender_notice"]) {
      expect(codeInWords(text)).to.equal(text);
    }
  });
});
