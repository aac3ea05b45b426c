import { expect } from "chai";
import { issueInWords } from "../../../src/domain/acts/issueInWords.ts";
import { tenderSchema } from "../../../src/domain/acts/tender/tenderContent.ts";

/** What is said of each place of a tender that is wrong in many ways. */
const said = new Map(
  (
    tenderSchema.safeParse({
      reference: "x".repeat(70),
      title: "",
      challenge: 5,
      lead: { organisation: 0, name: "Camden" },
      members: "none",
      budget: { net: 1.5, vatRate: 20_000 },
      parts: [],
      contact: { post: "nobody", mailbox: "x" },
      aboveThreshold: "yes",
      submission: { instructions: "By post.", address: "http://x" },
      officer: "Jane",
    }).error?.issues ?? []
  ).map((issue) => [issue.path.join("/"), issueInWords(issue)]),
);

describe("what is wrong in a content, in words", () => {
  for (const [place, words] of [
    ["reference", "is too long: at most 64 characters"],
    ["title", "must not be empty"],
    ["challenge", "expected a text"],
    ["lead/organisation", "must be at least 1"],
    ["members", "expected a list"],
    ["budget/net", "expected a whole number"],
    ["budget/vatRate", "must be at most 10000"],
    ["parts", "must not be an empty list"],
    ["contact/mailbox", "expected a mailbox such as procurement@borough.example"],
    ["aboveThreshold", "expected true or false"],
    ["submission/address", "expected an address such as https://tenders.example/1"],
    ["deadline", "is missing"],
    ["", 'there is no place for "officer" here'],
  ]) {
    it(`${place === "" ? "as a whole" : place}: ${words}`, () => {
      expect(said.get(place ?? "")).to.equal(words);
    });
  }

  it("keeps what a schema says itself", () => {
    expect(said.get("contact/post")).to.match(/^expected a post: fullCouncil, /);
  });
});
