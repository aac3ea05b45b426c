import { expect } from "chai";
import { followLinks } from "./followLinks.ts";
import { startDemonstration, type Demonstration } from "./startDemonstration.ts";

describe("the pages of the demonstration", function () {
  this.timeout(180_000);
  let demonstration: Demonstration;

  before(async () => {
    demonstration = await startDemonstration();
  });

  after(() => demonstration.stop());

  it("lead somewhere with every link: to pages, places on them, documents, data and spreadsheets", async () => {
    const { pages, broken } = await followLinks(demonstration.url);
    expect(broken).to.deep.equal([]);
    expect(pages).to.be.greaterThan(200);
  });

  it("show that the supplier's countersigned copy is in force", async () => {
    const agreements = await fetch(`${demonstration.url}/agreements?state=in-force`, {
      headers: { Accept: "text/html" },
    });
    const id = /\/agreements\/(0x[0-9a-f]{64})"/.exec(await agreements.text())?.[1];
    const copy = await fetch(`${demonstration.url}/agreements/${id}/copy`, { headers: { Accept: "text/html" } });
    expect(await copy.text()).to.match(/Countersigned by act \d+; in force since \d+ \w+ \d{4}, \d\d:\d\d (?:BST|GMT)/);
  });
});
