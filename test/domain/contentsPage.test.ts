import { readFileSync } from "node:fs";
import { expect } from "chai";
import { ALL_CODELISTS } from "./codelists/allCodelists.ts";
import { contentsPage } from "./contentsPage.ts";

describe("docs/contents.md", () => {
  it("says what the schemas read (node scripts/writeContentsPage.ts writes it anew)", () => {
    const page = readFileSync(new URL("../../docs/contents.md", import.meta.url), "utf8");
    expect(page).to.equal(contentsPage(ALL_CODELISTS));
  });
});
