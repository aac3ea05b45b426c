import { expect } from "chai";
import fc from "fast-check";
import { readPlanTable } from "../../../src/client/plans/readPlanTable.ts";
import { ownReferenceDigest } from "../../../src/domain/ownReference.ts";
import { planSubject } from "../../../src/domain/subjects.ts";

const OWNER = { organisation: 7, name: "London Borough of Camden" };

const problemsOf = (csv: string) =>
  readPlanTable(csv, OWNER).problems.map(({ row, column, message }) => `${row} ${column ?? "-"}: ${message}`);

describe("a table of plans", () => {
  it("is read as officers write it: headings, days, amounts, lists", () => {
    const csv = [
      "Reference,Title,Summary,Estimate,VAT rate,Starts on,Ends on,Contract type,CPV,Keywords,Department",
      'CAM-1,Damp sensors,"Sensors, in homes","£400,000.00",20 %,01/09/2026,2027-08-31,services,72000000-5; 48000000,damp; housing,Housing',
      "CAM-2,Kerbside data,Counts of parked cars,,,,,,,,",
    ].join("\r\n");
    expect(readPlanTable(csv, OWNER)).to.deep.equal({
      plans: [
        {
          row: 2,
          plan: {
            reference: "CAM-1",
            title: "Damp sensors",
            summary: "Sensors, in homes",
            estimate: { net: 40_000_000, vatRate: 2000, vat: 8_000_000, gross: 48_000_000, currency: "GBP" },
            startsOn: "2026-09-01",
            endsOn: "2027-08-31",
            contractType: "services",
            cpv: [{ code: "72000000" }, { code: "48000000" }],
            keywords: ["damp", "housing"],
            department: "Housing",
          },
        },
        { row: 3, plan: { reference: "CAM-2", title: "Kerbside data", summary: "Counts of parked cars" } },
      ],
      aside: [],
      problems: [],
    });
  });

  it("may come with a byte order mark and semicolons, as some spreadsheets write it", () => {
    const csv = "\ufeffreference;title;summary;estimate\nCAM-1;A;B;1,250.50\n";
    expect(readPlanTable(csv, OWNER).plans[0]?.plan.estimate?.net).to.equal(125_050);
  });

  it("may say its separator in a first line, or have tabs; rows are counted as the spreadsheet shows them", () => {
    const csv = "sep=;\r\nreference;title;summary\r\n\r\nCAM-1;A;B\r\n;;;\r\nCAM-2;;C\r\n";
    expect(readPlanTable(csv, OWNER).plans.map(({ row }) => row)).to.deep.equal([4]);
    expect(problemsOf(csv)).to.deep.equal(["6 title: the cell is empty and must not be"]);
    expect(readPlanTable("reference\ttitle\tsummary\nCAM-1\tA, B\tC\n", OWNER).plans[0]?.plan.title).to.equal("A, B");
  });

  it("has no cells beyond its headings, as where a text with a comma lacks its quotes", () => {
    expect(problemsOf("reference,title,summary\nCAM-1,Sensors, damp,B\n")).to.deep.equal([
      "2 -: the row has 4 cells under 3 headings. Put texts that hold the separator in quotes.",
    ]);
  });

  it("says of a spreadsheet's count of days what it is", () => {
    const [problem] = problemsOf("reference,title,summary,starts on\nCAM-1,A,B,46113\n");
    expect(problem).to.match(/format the column as a date/);
  });

  it("is told from what is none, by its headings", () => {
    expect(problemsOf("")).to.have.length(3);
    expect(problemsOf("reference,title\n")).to.deep.equal(['1 -: the column "summary" is missing']);
    expect(problemsOf("reference,title,summary,budget\n")[0]).to.match(
      /^1 -: there is no column "budget"; there are: reference/,
    );
    expect(problemsOf('reference,title,summary\n"CAM-1,A,B')[0]).to.match(/^2 -: This is no CSV/);
  });

  for (const [column, value, says] of [
    ["estimate", "about 5k", /not an amount/],
    ["estimate", "12.345", /not an amount/],
    ["estimate", "-5", /not an amount/],
    ["starts on", "31/02/2026", /not a day/],
    ["starts on", "soon", /not a day/],
    ["cpv", "7200", /eight digits/],
    ["contract type", "thing", /there are: services, goods/i],
    ["title", "", /./],
    ["currency", "GBX", /not a currency/],
  ] as const) {
    it(`names row and column of ${column} "${value}"`, () => {
      const cells: Record<string, string> = {
        reference: "CAM-1",
        title: "A",
        summary: "B",
        estimate: "5",
        [column]: value,
      };
      const csv = `${Object.keys(cells).join(",")}\n${Object.values(cells).join(",")}\n`;
      const [problem] = readPlanTable(csv, OWNER).problems;
      expect(problem).to.include({ row: 2, column: column === "currency" ? "estimate" : column });
      expect(problem?.message).to.match(says);
    });
  }

  it("ends after it starts", () => {
    const csv = "reference,title,summary,starts on,ends on\nCAM-1,A,B,01/09/2026,31/08/2026";
    expect(problemsOf(csv)).to.deep.equal(["2 ends on: 2026-08-31 is before the start, 2026-09-01"]);
  });

  it("has every reference once, however it is written", () => {
    expect(problemsOf("reference,title,summary\nCAM-1,A,B\ncam-1,C,D\n")).to.deep.equal([
      '3 reference: "cam-1" stands in row 2 already',
    ]);
  });

  it("leaves rows of others aside, and knows its own by the owner's name or by the plan's id", () => {
    const own = planSubject(OWNER.organisation, ownReferenceDigest("CAM-2"));
    const { plans, aside, problems } = readPlanTable(
      [
        "Reference,Title,Summary,Owner,Plan,State",
        "CAM-1,A,B,London Borough of Camden,0x12,planned",
        `CAM-2,A,B,Camden as it was called,${own},planned`,
        "CAM-1,'=A,,London Borough of Hackney,0x34,planned",
      ].join("\n"),
      OWNER,
    );
    expect(plans.map(({ row }) => row)).to.deep.equal([2, 3]);
    expect(aside).to.deep.equal([{ row: 4, reference: "CAM-1", owner: "London Borough of Hackney" }]);
    expect(problems).to.deep.equal([]);
  });

  it("reads a text that a spreadsheet would run without the apostrophe before it", () => {
    const { plans } = readPlanTable("reference,title,summary\nCAM-1,'=1+1,'90s housing\n", OWNER);
    expect(plans[0]?.plan).to.include({ title: "=1+1", summary: "'90s housing" });
  });

  it("never throws, whatever is in it", () => {
    fc.assert(
      fc.property(fc.string(), fc.array(fc.array(fc.string(), { maxLength: 5 }), { maxLength: 5 }), (text, rows) => {
        readPlanTable(text, OWNER);
        const table = readPlanTable(
          `reference,title,summary,estimate,starts on\n${rows.map((row) => row.join(",")).join("\n")}`,
          OWNER,
        );
        expect(table.plans.length + table.problems.length).to.be.at.least(0);
      }),
    );
  });
});
