import { expect } from "chai";
import { NotAnIdentifier } from "../../src/domain/NotAnIdentifier.ts";
import { normaliseOwnReference, ownReferenceDigest } from "../../src/domain/ownReference.ts";

describe("an authority's own reference", () => {
  it("is compared in upper case with single spaces, so that two spellings open one procurement", () => {
    expect(normaliseOwnReference("  lbh/2025  -\t001 ")).to.equal("LBH/2025 - 001");
    expect(normaliseOwnReference("cafe\u0301-1")).to.equal(normaliseOwnReference("CAF\u00c9-1"));
    expect(ownReferenceDigest("lbh-1")).to.equal(ownReferenceDigest(" LBH-1"));
    expect(ownReferenceDigest("lbh-1")).to.not.equal(ownReferenceDigest("lbh-2"));
  });

  for (const text of ["", "   ", "-1", "a\u0000b", "x".repeat(65)]) {
    it(`is not ${JSON.stringify(text.slice(0, 10))}`, () => {
      expect(() => normaliseOwnReference(text)).to.throw(NotAnIdentifier, "is not a reference");
    });
  }
});
