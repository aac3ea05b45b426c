import { expect } from "chai";
import fc from "fast-check";
import { canonicalJson } from "../../../src/domain/content/canonicalJson.ts";
import { NotContent } from "../../../src/domain/content/NotContent.ts";
import { parseContent } from "../../../src/domain/content/parseContent.ts";
import { textVectors } from "./vectors.ts";

function outcome(text: string): string {
  try {
    return canonicalJson(parseContent(text));
  } catch (error) {
    if (error instanceof NotContent) return error.reason;
    throw error;
  }
}

describe("parseContent", () => {
  for (const vector of textVectors) {
    it(`${vector.problem === undefined ? "keeps" : "refuses"} ${vector.name}`, () => {
      expect(outcome(vector.text)).to.equal(vector.canonical ?? vector.problem);
    });
  }

  it("reads back whatever JSON.stringify writes", () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        expect(outcome(JSON.stringify(value, null, 2))).to.equal(canonicalJson(value));
      }),
    );
  });

  it("never fails in another way, whatever the bytes", () => {
    const pieces = fc.constantFrom(
      "{",
      "}",
      "[",
      "]",
      ":",
      ",",
      '"',
      "\\",
      "\\u",
      "d83d",
      "1",
      "-",
      "e",
      ".",
      "0",
      "null",
      " ",
      "a",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.array(pieces).map((parts) => parts.join("")),
        ),
        (text) => {
          expect(outcome(text)).to.be.a("string");
        },
      ),
      { numRuns: 2000 },
    );
  });

  it("does not overflow on the deepest text that fits a request", () => {
    expect(outcome("[".repeat(500_000))).to.equal("not-json");
    expect(outcome(`${"[".repeat(500_000)}${"]".repeat(500_000)}`)).to.equal("too-deep");
  });

  it("is not slowed down by a long text of backslashes", () => {
    const started = performance.now();
    expect(outcome(`"${"\\\\".repeat(600_000)}"`)).to.equal("too-large");
    expect(outcome(`"${"\\\\".repeat(400_000)}"`)).to.have.lengthOf(800_002);
    expect(performance.now() - started).to.be.below(2000);
  });
});
