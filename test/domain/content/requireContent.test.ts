import { expect } from "chai";
import fc from "fast-check";
import { canonicalJson } from "../../../src/domain/content/canonicalJson.ts";
import { MAX_BYTES, MAX_DEPTH, MAX_LEAVES } from "../../../src/domain/content/contentLimits.ts";
import { NotContent } from "../../../src/domain/content/NotContent.ts";
import { type ContentRules, requireContent } from "../../../src/domain/content/requireContent.ts";

function refusalOf(value: unknown, rules: ContentRules = {}): string {
  try {
    requireContent(value, rules);
    return "none";
  } catch (error) {
    if (error instanceof NotContent) return error.reason;
    throw error;
  }
}

function nested(depth: number): unknown {
  let value: unknown = [];
  for (let level = 1; level < depth; level += 1) value = [value];
  return value;
}

describe("requireContent", () => {
  it("takes whatever JSON can say", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
        expect(refusalOf(value)).to.equal("none");
      }),
    );
  });

  const cycle: unknown[] = [];
  cycle.push(cycle);
  const refused: [string, unknown, string][] = [
    ["undefined", undefined, "not-json"],
    ["undefined in a member", { a: undefined }, "not-json"],
    ["a hole in an array", Array(2), "not-json"],
    ["a bigint", 1n, "not-json"],
    ["a function", () => 1, "not-json"],
    ["a symbol", Symbol("x"), "not-json"],
    ["a date", new Date(0), "not-json"],
    ["a map", new Map([["a", 1]]), "not-json"],
    ["an instance of a class", new (class Price {})(), "not-json"],
    ["NaN", NaN, "number-not-finite"],
    ["infinity", [-Infinity], "number-not-finite"],
    ["half a surrogate pair", "\ud83d", "string-not-unicode"],
    ["half a surrogate pair in a key", { "\udc00": 1 }, "string-not-unicode"],
    ["a cycle", cycle, "too-deep"],
  ];
  for (const [name, value, reason] of refused) {
    it(`refuses ${name}: ${reason}`, () => expect(refusalOf(value)).to.equal(reason));
  }

  it("says where, and what to do", () => {
    expect(() => requireContent({ milestones: [{ amount: 0.5 }] }, { integersOnly: true })).to.throw(
      NotContent,
      "0.5 is not an integer below 2^53; give amounts in minor units (at /milestones/0/amount)",
    );
  });

  it("takes fractions and great numbers from others, integers only from us", () => {
    expect(refusalOf([0.5, 1e21])).to.equal("none");
    expect(refusalOf([0.5], { integersOnly: true })).to.equal("number-not-integer");
    expect(refusalOf([2 ** 53], { integersOnly: true })).to.equal("number-not-integer");
    expect(refusalOf([2 ** 53 - 1], { integersOnly: true })).to.equal("none");
  });

  it(`takes ${MAX_DEPTH} levels and no more`, () => {
    expect(refusalOf(nested(MAX_DEPTH))).to.equal("none");
    expect(refusalOf(nested(MAX_DEPTH + 1))).to.equal("too-deep");
  });

  it(`takes ${MAX_LEAVES} values and no more`, () => {
    expect(refusalOf(Array(MAX_LEAVES).fill(0))).to.equal("none");
    expect(refusalOf(Array(MAX_LEAVES + 1).fill(0))).to.equal("too-many-leaves");
  });

  it(`takes ${MAX_BYTES} bytes of canonical text and no more`, () => {
    const most = { é: "é".repeat((MAX_BYTES - '{"é":""}'.length - 1) / 2 - 0.5) };
    const room = MAX_BYTES - Buffer.byteLength(canonicalJson(most));
    const full = { é: `${most["é"]}${"x".repeat(room)}` };
    expect(Buffer.byteLength(canonicalJson(full))).to.equal(MAX_BYTES);
    expect(refusalOf({ é: `${full["é"]}x` })).to.equal("too-large");
  });

  it("counts the bytes that the canonical text has", () => {
    const value = { list: [1, "ü", null, true, false, {}, []], "k\n": -5, other: 1e21 };
    const rest = MAX_BYTES - Buffer.byteLength(canonicalJson(value)) - ',"z":""'.length;
    expect(refusalOf({ ...value, z: "x".repeat(rest) })).to.equal("none");
    expect(refusalOf({ ...value, z: "x".repeat(rest + 1) })).to.equal("too-large");
  });
});
