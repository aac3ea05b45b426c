import { expect } from "chai";
import fc from "fast-check";
import { csvCell } from "../../../src/audit/exports/csvCell.ts";
import { EXPORTED_LISTS } from "../../../src/audit/exports/exportedLists.ts";
import { dampSensors, noticed } from "../../projection/aStory.ts";
import { readsOf } from "../aReading.ts";

describe("a cell of a spreadsheet", () => {
  for (const dangerous of ["=1+1", "+44 20", "-2", "@SUM(A1)", "\t=1", "\r=1", " =1", "\n@x"]) {
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
      expect(header.join()).to.match(/act/i);
      for (const row of others) expect(row).to.have.length(header.length);
    });
  }

  it("hold the whole list, however long", async () => {
    const { ledger } = dampSensors();
    for (let number = 0; number < 230; number++) noticed(ledger, { id: String(number) });
    const { reads } = await readsOf(ledger);
    const acts: string[] = [];
    for await (const [act = ""] of reads.csv("acts")) acts.push(act);
    expect(acts.slice(1)).to.deep.equal(Array.from({ length: 255 }, (_, index) => String(255 - index)));
  });
});
