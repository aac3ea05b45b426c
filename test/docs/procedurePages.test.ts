import { readFileSync } from "node:fs";
import { expect } from "chai";
import { procedurePages } from "../../scripts/generate/procedurePages.ts";
import { Refusals } from "../../scripts/generate/refusals.ts";
import { allDefinitions, definitionOf } from "../../src/domain/acts/definitionOf.ts";
import { refusals as inWords } from "../../src/http/problems/refusals/explainRefusal.ts";

describe("the pages of procedures", () => {
  let refusals: Refusals;
  let pages: ReturnType<typeof procedurePages>;

  before(function () {
    this.timeout(120_000); // the compiler itself has to be compiled
    refusals = new Refusals();
    pages = procedurePages(refusals);
  });

  it("tell of every act once, under what people call it", () => {
    const headings = pages.flatMap(({ text }) => [...text.matchAll(/^### (.+)$/gm)].map(([, heading]) => heading));
    expect(headings).to.have.members(allDefinitions().map(({ called }) => called));
  });

  it("read from the contracts what refuses an act, through whatever it calls", () => {
    const of = (kind: string) => refusals.of(definitionOf(kind));
    expect(of("DeliveryAccepted"), "a private function").to.include("MilestoneByPayingKey");
    expect(of("MilestoneDelivered")).to.not.include("MilestoneByPayingKey");
    expect(of("PlanPublished"), "a library").to.include("DateTooEarly");
    expect(of("VoteCast"), "an inherited function").to.include("ConsortiumNotEntitled");
    expect(of("AgreementOffered"), "another register").to.include("MilestoneNumbersNotAscending");
    expect(of("AuthorityLeft"), "a modifier").to.include("DirectoryOnlyConsortium");
    for (const { kind } of allDefinitions()) expect(of(kind), kind).to.include("HistoryLogInvalidSignature");
  });

  it("have words for every refusal", () => {
    const named = allDefinitions().flatMap((definition) => refusals.of(definition));
    expect(named.filter((error) => inWords[error] === undefined)).to.deep.equal([]);
  });

  it("lead only to headings that are there", () => {
    const texts = new Map(pages.map(({ path, text }) => [path.replace("docs/procedures/", ""), text]));
    for (const name of ["contents.md", "format.md", "errors.md"])
      texts.set(`../${name}`, readFileSync(new URL(`../../docs/${name}`, import.meta.url), "utf8"));
    for (const { path, text } of pages) {
      for (const [, page = "", heading] of text.matchAll(/\]\(([^)#]+)(?:#([^)]+))?\)/g)) {
        expect(texts.has(page), `${path} leads to ${page}`).to.equal(true);
        if (heading !== undefined) expect(anchorsOf(texts.get(page) ?? ""), `${path} to ${page}`).to.include(heading);
      }
    }
  });
});

function anchorsOf(text: string): string[] {
  return [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replaceAll(/[^a-z0-9 -]/g, "")
      .replaceAll(" ", "-"),
  );
}
