import { expect } from "chai";
import { documentReferenceSchema } from "../../src/domain/DocumentReference.ts";

const PDF = { sha256: `0x${"ab".repeat(32)}`, mediaType: "application/pdf", size: 12_345 };

describe("a document's reference", () => {
  it("is its digest, media type and size", () => {
    expect(documentReferenceSchema.parse(PDF)).to.deep.equal(PDF);
    expect(documentReferenceSchema.safeParse({ ...PDF, mediaType: "text/csv; charset=utf-8" }).success).to.equal(true);
  });

  for (const wrong of [
    { sha256: "0xab" },
    { mediaType: "pdf" },
    { mediaType: "text/html\r\nX: y" },
    { size: -1 },
    { size: 0.5 },
    { name: "x" },
  ]) {
    it(`refuses ${JSON.stringify(wrong)}`, () => {
      expect(documentReferenceSchema.safeParse({ ...PDF, ...wrong }).success).to.equal(false);
    });
  }
});
