import { expect } from "chai";
import { canonicalJson } from "../../../src/domain/content/canonicalJson.ts";
import { NotContent } from "../../../src/domain/content/NotContent.ts";
import { digestVectors } from "./vectors.ts";

describe("canonicalJson", () => {
  for (const vector of digestVectors) {
    it(`agrees with the second implementation on ${vector.name}`, () => {
      expect(canonicalJson(vector.value)).to.equal(vector.canonical);
    });
  }

  it("refuses what would silently be left out", () => {
    expect(() => canonicalJson({ price: undefined })).to.throw(
      NotContent,
      "Content is JSON, which has no undefined (at /price)",
    );
  });
});
