import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import fc from "fast-check";
import { csvCell } from "../../../src/audit/exports/csvCell.ts";
import { EXPORTED_LISTS } from "../../../src/audit/exports/exportedLists.ts";
import { dampSensors, noticed } from "../../projection/aStory.ts";
import { readsOf } from "../aReading.ts";

describe("a cell of a spreadsheet", () => {
  for (const dangerous of ["=1+1", "+44 20", "-2", "@SUM(A1)", "\t=1", "\r=1", " =1", "\n@x", "＝1+1", "＠SUM(A1)"]) {
    it(`cannot become a formula: ${JSON.stringify(dangerous)}`, () => {
      expect(csvCell(dangerous)).to.equal(`'${dangerous}`);
    });
  }

  it("is left alone where it is harmless", () => {
    expect(["Damp = wet", "a+b", "", "0x12", "£5"].map(csvCell)).to.deep.equal(["Damp = wet", "a+b", "", "0x12", "£5"]);
    expect([csvCell(-5), csvCell(null), csvCell(true)]).to.deep.equal(["-5", "", "yes"]);
  });

  it("never begins like a formula, whatever the text", () => {
    fc.assert(fc.property(fc.string(), (text) => !/^\s*[=+\-@\t\r]/.test(csvCell(text))));
  });
});

describe("lists as CSV", () => {
  for (const name of Object.keys(EXPORTED_LISTS) as (keyof typeof EXPORTED_LISTS)[]) {
    it(`${name}: every row has the header's columns and names an act`, async () => {
      const { ledger } = dampSensors();
      noticed(ledger, { id: "1" });
      const { reads } = await readsOf(ledger);
      const rows: string[][] = [];
      for await (const row of reads.csv(name)) rows.push(row);
      const [header = [], ...others] = rows;
      expect(header.slice(0, -2).join()).to.match(/act/i);
      expect(header.slice(-2)).to.deep.equal(["Whole up to act", "Ledger's head"]);
      for (const row of others) expect(row).to.have.length(header.length);
    });
  }

  it("say in every row up to which act they are whole, and at which head", async () => {
    const { ledger } = dampSensors();
    const { reads } = await readsOf(ledger);
    const stamp = await reads.head();
    const rows: string[][] = [];
    for await (const row of reads.csv("payments")) rows.push(row);
    expect(rows[1]?.slice(-2)).to.deep.equal(["25", stamp?.ledgerHead]);
  });

  it("stay as the ledger stood when they were begun, whatever is recorded while somebody reads them", async () => {
    const folder = await mkdtemp(join(tmpdir(), "counterfoil-csv-"));
    const { ledger } = dampSensors();
    for (let number = 0; number < 230; number++) noticed(ledger, { id: String(number) });
    const { reads, projector } = await readsOf(ledger, undefined, join(folder, "projection.sqlite"));
    const rows: string[][] = [];
    for await (const row of reads.csv("evidence")) {
      rows.push(row);
      if (rows.length !== 50) continue;
      noticed(ledger, { id: "0", title: "With another title" });
      await projector.catchUp();
    }
    const conflicting = rows[0]?.indexOf("Conflicting copies") ?? -1;
    expect(rows.at(-1)?.[conflicting], "of the oldest, read after its conflicting copy was recorded").to.equal("0");
    expect(rows).to.have.length(231);
    expect(rows.at(-1)?.at(-2)).to.equal("255");
    const [first] = (await reads.listEvidence({}, { limit: 1 })).items;
    expect(first?.conflictingCopies, "as it stands since").to.equal(1);
    await rm(folder, { recursive: true });
  });

  it("hold the whole list, however long", async () => {
    const { ledger } = dampSensors();
    for (let number = 0; number < 230; number++) noticed(ledger, { id: String(number) });
    const { reads } = await readsOf(ledger);
    const acts: string[] = [];
    for await (const [act = ""] of reads.csv("acts")) acts.push(act);
    expect(acts.slice(1)).to.deep.equal(Array.from({ length: 255 }, (_, index) => String(255 - index)));
  });
});
