import { expect } from "chai";
import type { Running } from "../../http/startService.ts";
import { readPage, readWords } from "../readPage.ts";
import { ocid } from "../samples.ts";
import { startPages } from "../startPages.ts";

describe("pages for an auditor", () => {
  let service: Running;

  before(async () => {
    service = await startPages();
  });

  after(() => service.stop());

  it("count and sum everything at a stamped head, each list to take away whole", async () => {
    const words = await readWords(service, "/audit");
    expect(words).to.contain("Every record there was at act 33, 3 November 2025, 10am GMT.");
    expect(words).to.contain("Notices as evidence 52");
    expect(words).to.contain("Paid, as corrected £4,000 excluding VAT");
    const html = await readPage(service, "/audit");
    for (const list of [
      "plans",
      "procurements",
      "agreements",
      "invoices",
      "payments",
      "evidence",
      "organisations",
      "acts",
    ])
      expect(html).to.contain(`href="/api/${list}.csv"`);
  });

  it("say what is not here, and why it should be", async () => {
    const words = await readWords(service, "/audit/not-here");
    expect(words).to.contain("This ground calls for UK2, UK4, UK6, UK7");
    expect(words).to.contain("Damp sensing UK4, tender, 045678-2025");
  });

  it("say what was recorded late, and which acts are questioned", async () => {
    expect(await readWords(service, "/audit/recorded-late")).to.contain(
      "Happened on 1 September 2025, recorded 21 days later",
    );
    expect(await readWords(service, "/audit/questioned")).to.contain("Questioned by act 33");
  });

  it("say what changed after bidders saw it, with the deadline's effect", async () => {
    const words = await readWords(service, "/audit/changes-after-seen");
    expect(words).to.contain("Version 2: Deadline, Challenge 1 document changed 20");
    expect(words).to.contain("7 July 2025, midday BST 7 days longer, 27 days left before: 30 June 2025, midday BST");
  });

  it("say which documents changed, by digest, and not those that did not", async () => {
    const words = await readWords(service, "/audit/documents-changed");
    expect(words).to.contain("Price form: replaced Proof SHA-256 of “Price form” before 0x");
    expect(words).not.to.contain("Challenge brief");
  });

  it("say of every agreement whether it was paid as agreed, with the acts that explain the differences", async () => {
    const words = await readWords(service, "/audit/three-way");
    expect(words).to.contain("£7,500 £0 £7,500 £5,000 £5,000 £4,000");
    expect(words).to.contain("Milestone 1, agreed and accepted: Accepted in part: costs per flat were missing.");
    expect(words).to.contain("rest on acts that cannot be relied on as they stand: act 26 (questioned).");
    expect(await readPage(service, "/audit/three-way")).to.contain(`href="/api/audit/three-way.csv"`);
  });

  it("keep acts that were in question beside the open questions once somebody answered for them", async () => {
    const words = await readWords(service, "/audit/questioned");
    expect(words).to.match(/Answered for since .* Affirmed by act 32/);
  });

  it("compare two versions word by word", async () => {
    const html = await readPage(service, `/procurements/${ocid}/versions?from=1&to=2`);
    expect(html).to.contain("<del>30</del>").and.to.contain("<ins>7</ins>");
    expect(html).to.contain("Replaced by another");
  });

  it("never put a document's digest into an address", async () => {
    const html = await readPage(service, `/procurements/${ocid}`);
    expect(html).to.match(/href="\/api\/acts\/0x[0-9a-f]{64}\/documents\/1"/);
    expect(html).not.to.match(/href="[^"]*d1"/);
  });
});
