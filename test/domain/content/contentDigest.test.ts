import { expect } from "chai";
import fc from "fast-check";
import { contentDigest } from "../../../src/domain/content/contentDigest.ts";
import { contentLeaves } from "../../../src/domain/content/contentLeaves.ts";
import { requireContent } from "../../../src/domain/content/requireContent.ts";
import { fromHex, toHex } from "../../../src/domain/Hex.ts";
import { digestVectors } from "./vectors.ts";

const SALT = `0x${"00".repeat(31)}01` as const;

describe("contentDigest", () => {
  for (const vector of digestVectors) {
    it(`agrees with the second implementation on ${vector.name}`, () => {
      expect(contentDigest(vector.value, vector.salt)).to.equal(vector.digest);
      requireContent(vector.value);
      const leaves = contentLeaves(vector.value, fromHex(vector.salt));
      expect(leaves.map(({ path, commitment }) => ({ path, commitment: toHex(commitment) }))).to.deep.equal(
        vector.leaves,
      );
    });
  }

  it("gives the design's vector", () => {
    expect(contentDigest({ a: { b: 1 } }, SALT)).to.equal(
      "0xd2a7affea1fc482678b5910df9de21ac2b2fadf610ef085120bea296535ed986",
    );
  });

  it("does not depend on the order in which members were written", () => {
    expect(contentDigest({ b: 1, a: 2 }, SALT)).to.equal(contentDigest({ a: 2, b: 1 }, SALT));
  });

  it("tells an array from an object with the same keys", () => {
    expect(contentDigest({ 0: "x" }, SALT)).to.not.equal(contentDigest(["x"], SALT));
  });

  it("differs with the salt, so that equal contents do not show", () => {
    expect(contentDigest(1, SALT)).to.not.equal(contentDigest(1, `0x${"11".repeat(32)}`));
  });

  it("refuses a salt of another length", () => {
    expect(() => contentDigest(1, "0x00")).to.throw(RangeError, "A salt has 32 bytes, this one 1");
  });

  it("is the same after a journey through JSON text, for any JSON", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5, noUnicodeString: false }), (value) => {
        const copy: unknown = JSON.parse(JSON.stringify(value));
        expect(contentDigest(copy, SALT)).to.equal(contentDigest(value, SALT));
      }),
    );
  });
});
