import { expect } from "chai";
import { contentDigest } from "../../../src/domain/content/contentDigest.ts";

const SALT = `0x${"00".repeat(31)}01` as const;

describe("contentDigest", () => {
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

  it("refuses a salt of another length", () => {
    expect(() => contentDigest(1, "0x00")).to.throw(RangeError, "A salt has 32 bytes, this one 1");
  });
});
