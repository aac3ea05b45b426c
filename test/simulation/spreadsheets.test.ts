import { expect } from "chai";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import { importPlans } from "../../src/client/plans/importPlans.ts";
import { agreed } from "./support/agreed.ts";
import type { Authority } from "./support/Authority.ts";
import { importsNotices } from "./support/importsNotices.ts";
import { Story } from "./support/Story.ts";
import { OFFICER } from "./support/tenderContent.ts";

const Paths = z.record(
  z.string(),
  z.looseObject({
    get: z.looseObject({ responses: z.looseObject({ "200": z.looseObject({ content: z.unknown() }) }) }).optional(),
  }),
);

describe("an officer who works with spreadsheets", () => {
  let story: Story;
  let camden: Authority;

  before(async () => {
    story = await Story.begin("2026-03-02 09:00");
    camden = await story.authority("CMD");
  });
  after(() => story.end());

  const importTable = (...lines: readonly string[]) =>
    importPlans(story.client, lines.join("\r\n"), { ...camden.party, authority: OFFICER }, camden.key("procurement"));
  const plans = async () => rowsOf(await story.read("/api/plans.csv"));
  const rowsOf = (csv: string): string[][] => parse(csv, { bom: true });

  it("has a table of plans refused as a whole while one row is wrong, each mistake by row and column", async () => {
    const report = await importTable(
      "reference;title;summary;estimate;starts on", // row 1, with the semicolons of some spreadsheets
      "CMD-P-1;Sensors;Of damp;125,000.00;01/04/2027",
      "", // row 3 is empty
      "CMD-P-2;Kerbs;Of cars;about 5k;2027-02-30",
      "cmd-p-1;Again;Under a reference of row 2;;",
    );
    expect(report.refused.map(({ row, column }) => `${row} ${column}`).toSorted()).to.deep.equal([
      "4 estimate",
      "4 starts on",
      "5 reference",
    ]);
    expect(report.recorded).to.deep.equal([]);
    expect(await plans(), "the header alone").to.have.length(1);
  });

  it("publishes them once they are right, says by which act, and again changes nothing", async () => {
    const table = [
      "\ufeffreference,title,summary,estimate,starts on",
      'CMD-P-1,Sensors,"Of damp, in homes","£125,000.00",01/04/2027',
      "CMD-P-2,=1+1,Of cars,,",
    ];
    const first = await importTable(...table);
    const [header = [], ...rows] = await plans();
    const acts = rows.map((row) => row[header.indexOf("Last act")]);
    expect(first.recorded.map(({ act }) => String(act)).toSorted()).to.deep.equal(acts.toSorted());
    const again = await importTable(...table);
    expect(again.recorded).to.deep.equal([]);
    expect(again.already.map(({ row, differs }) => [row, differs])).to.deep.equal([
      [2, []],
      [3, []],
    ]);
    expect(await plans()).to.deep.equal([header, ...rows]);
  });

  it("may import the list of plans again, as it was taken away: nothing differs, and others' plans are left aside", async () => {
    const full = await importTable(
      "reference,title,summary,estimate,vat rate,currency,starts on,ends on,contract type,cpv,keywords,joining,department",
      'CMD-P-3,-Lights,"Two lines,\nof summary",1250.50,5,EUR,01/04/2027,2028-03-31,services,72000000; 48000000,light; street,"Write, by May",Streets',
    );
    expect(full.refused).to.deep.equal([]);
    const hackney = await story.authority("HCK");
    await importPlans(
      story.client,
      "reference,title,summary\r\nHCK-P-1,Hackney's own,Its own",
      { ...hackney.party, authority: OFFICER },
      hackney.key("procurement"),
    );
    const { recorded, already, refused, aside } = await importTable(await story.read("/api/plans.csv"));
    expect([recorded, refused]).to.deep.equal([[], []]);
    expect(already.map(({ reference, differs }) => [reference, differs]).toSorted()).to.deep.equal([
      ["CMD-P-1", []],
      ["CMD-P-2", []],
      ["CMD-P-3", []],
    ]);
    expect(aside.map(({ reference, owner }) => [reference, owner])).to.deep.equal([
      ["HCK-P-1", "London Borough of Hackney"],
    ]);
  });

  it("finds deadlines in London time beside the machine's", async () => {
    await camden.opens("CMD-D");
    await camden.publishesTender("CMD-D", { deadline: "2026-04-02 12:00" });
    const [header = [], row = []] = rowsOf(await story.read("/api/procurements.csv"));
    expect(row[header.indexOf("Tender deadline, in London")]).to.equal("2 April 2026, midday BST");
    expect(row[header.indexOf("Tender deadline (UTC)")]).to.equal("2026-04-02T11:00:00Z");
  });

  it("takes every list away with act numbers, and no name or title in any of them runs as a formula", async () => {
    const evil = await story.supplier('=HYPERLINK("http://evil.example","Hexagon")', "99990009", camden);
    const agreement = await agreed(story, camden, evil, [10_000]);
    await story.moveTo("2026-04-20 09:00");
    const day = "2026-04-20";
    await evil.delivers(agreement, 1, day);
    await camden.acceptsInPart(agreement, 1, { on: day, pounds: 6_000, reasons: "+SUM(A1:A9)" });
    await evil.invoices(agreement, 1, { invoiceNumber: "-2+3", pounds: 6_000, on: day });
    await camden.pays(agreement, 1, { on: day, pounds: 5_000 });
    await camden.opens("CMD-EVIL", { title: "@SUM(1+1)*cmd|' /C calc'!A0" });
    await importsNotices(story, camden, {
      ocid: "ocds-h6vhtk-0a0009",
      id: "=1-2026",
      date: "2026-03-03T10:00:00Z",
      tag: ["tender"],
      buyer: { name: "-London Borough of Camden" },
      tender: { title: "\t=1+1" },
    });
    const { paths } = z.object({ paths: Paths }).parse(JSON.parse(await story.read("/openapi.json")));
    const lists = Object.entries(paths).filter(([, { get }]) => JSON.stringify(get ?? {}).includes("text/csv"));
    expect(lists.map(([path]) => path)).to.include.members(["/api/plans", "/api/procurements/{id}/history"]);
    for (const [path] of lists) {
      const named = path.replace("{id}", path.includes("plans") ? "CMD-P-1" : "CMD-A").replace("{number}", "1");
      const answer = await story.get(`${named.replace("{ocid}", "ocds-h6vhtk-0a0009")}.csv`);
      expect(answer.status, path).to.equal(200);
      const bytes = Buffer.from(await answer.arrayBuffer());
      expect(bytes.subarray(0, 3).toString("hex"), `${path} says that it is UTF-8`).to.equal("efbbbf");
      const [header = [], ...rows] = rowsOf(bytes.toString());
      expect(header.join(), path).to.match(/\bact/i);
      for (const cell of rows.flat()) expect(cell, path).not.to.match(/^\s*[=+\-@\t\r]/);
    }
    const names = rowsOf(await story.read("/api/organisations.csv")).flat();
    expect(names).to.include(`'=HYPERLINK("http://evil.example","Hexagon")`);
  });
});
