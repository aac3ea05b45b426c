import { expect } from "chai";
import { codeNamesIn } from "../web/codeNamesIn.ts";
import { hashesOutsideProof } from "../web/hashesOutsideProof.ts";
import { followLinks, type Walk } from "./followLinks.ts";
import { type Demonstration, startDemonstration } from "./startDemonstration.ts";

describe("the pages of the demonstration", function () {
  this.timeout(180_000);
  let demonstration: Demonstration;
  let walk: Walk;

  before(async () => {
    demonstration = await startDemonstration();
    walk = await followLinks(demonstration.url);
  });

  after(() => demonstration.stop());

  it("lead somewhere with every link: to pages, places on them, documents, data and spreadsheets", async () => {
    const { pages, broken } = walk;
    expect(broken).to.deep.equal([]);
    expect(pages).to.be.greaterThan(200);
  });

  it("keep hashes behind Proof", () => {
    const shown = [...walk.read].flatMap(([path, html]) => hashesOutsideProof(html).map((hash) => `${path}: ${hash}`));
    expect(shown).to.deep.equal([]);
  });

  it("show no names of code among words", () => {
    const shown = [...walk.read].flatMap(([path, html]) => codeNamesIn(html).map((name) => `${path}: ${name}`));
    expect(shown).to.deep.equal([]);
  });

  const rowsOf = async (list: string) => {
    const answer = await fetch(`${demonstration.url}/api/${list}.csv`);
    return (await answer.text()).trimEnd().split("\r\n").slice(1);
  };

  it("have what an auditor looks for: recorded late, questioned and affirmed, disputed, contested", async () => {
    const [late, ...others] = await rowsOf("audit/late-records");
    expect(others).to.deep.equal([]);
    expect(late).to.match(/,62,London Borough of Camden,.*PaymentRecorded,/);
    expect(await rowsOf("audit/questioned")).to.deep.equal([]); // all were answered for, so that it holds
    const answered = (await rowsOf("audit/answered")).join();
    expect(answered)
      .to.match(/ProcurementCancelled,.*,affirmed,/)
      .and.to.match(/PlanPublished,.*,affirmed,/);
    const threeWay = (await rowsOf("audit/three-way")).join("\n");
    expect(threeWay).to.match(/£3,000 less: .*disputed £3,000 /);
    expect(threeWay).to.include("paid and received, as the supplier says: £1,500 less");
  });

  it("have a document that was taken down, and plans that are still to come", async () => {
    const acts = (await rowsOf("acts")).join("\n");
    expect(acts).to.include("Hexagon Research Ltd takes down a document");
    const today = new Date().toISOString().slice(0, 10);
    const starts = (await rowsOf("plans")).flatMap((row) => /,GBP,(\d{4}-\d\d-\d\d),/.exec(row)?.[1] ?? []);
    expect(starts.filter((day) => day > today)).to.have.length.greaterThan(2);
  });

  it("have a notice that was linked, and one that was unlinked and is no procurement's since", async () => {
    const history = await fetch(`${demonstration.url}/api/procurements/ocds-213czf-nwm-2026-03-t/history.csv`);
    const acts = await history.text();
    expect(acts).to.match(/NoticeRecorded,.*Translation for housing letters/);
    expect(acts).to.match(/NoticeUnlinked,.*it is about another procurement/);
    expect((await rowsOf("audit/notices-without-procurement")).join()).to.include("Letters of the care service");
  });

  it("show that the supplier's countersigned copy is in force", async () => {
    const agreements = await fetch(`${demonstration.url}/agreements?state=in-force`, {
      headers: { Accept: "text/html" },
    });
    const id = /\/agreements\/(0x[0-9a-f]{64})"/.exec(await agreements.text())?.[1];
    const copy = await fetch(`${demonstration.url}/agreements/${id}/copy`, { headers: { Accept: "text/html" } });
    expect(await copy.text()).to.match(
      /Countersigned by act \d+; in force since \d+ \w+ \d{4}, \d+(?::\d\d)?[ap]m (?:BST|GMT)/,
    );
  });
});
