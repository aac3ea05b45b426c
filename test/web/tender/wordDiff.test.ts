import { expect } from "chai";
import fc from "fast-check";
import { type DiffPart, wordDiff } from "../../../src/web/tender/wordDiff.ts";

const textOf = (parts: readonly DiffPart[], left: "removed" | "added") =>
  parts
    .filter(({ kind }) => kind === "same" || kind === left)
    .map(({ text }) => text)
    .join("");

describe("two texts word by word", () => {
  it("show what stayed, what went and what came", () => {
    expect(wordDiff("until 30 June", "until 7 July")).to.deep.include({ kind: "same", text: "until " });
    expect(wordDiff("a b c", "a c")).to.deep.equal([
      { kind: "same", text: "a " },
      { kind: "removed", text: "b " },
      { kind: "same", text: "c" },
    ]);
  });

  it("lose nothing of either text", () => {
    const text = fc.array(fc.constantFrom("one", "two", "three", " ", "\n", "£5,000")).map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = wordDiff(before, after);
        expect(textOf(parts, "removed")).to.equal(before);
        expect(textOf(parts, "added")).to.equal(after);
      }),
    );
  });

  it("are shown as wholly changed where they are too long to compare", () => {
    const [before, after] = ["old ".repeat(2_000), "new ".repeat(2_000)];
    expect(wordDiff(before, after)).to.deep.equal([
      { kind: "removed", text: before },
      { kind: "added", text: after },
    ]);
  });
});
