import { expect } from "chai";
import type { z } from "zod";
import { agreementSchema } from "../../../src/domain/acts/agreement/agreementContent.ts";
import { tenderSchema } from "../../../src/domain/acts/tender/tenderContent.ts";
import { parseExactly } from "../../../src/domain/exactJson.ts";
import { contentRows, hashesApart } from "../../../src/web/acts/contentRows.ts";
import { agreementContent } from "../samples.ts";

const rows = (content: unknown, schema?: z.ZodType) =>
  contentRows(content, schema).map(({ label, value }) => `${label}: ${value}`);

describe("a content said in rows", () => {
  it("says amounts with VAT, days and moments as people in London do", () => {
    expect(
      rows({ price: agreementContent.price, startsOn: "2025-08-01", openUntil: "2025-07-31T22:59:59Z" }),
    ).to.deep.equal([
      "Price: £12,500 plus VAT £2,500 (20%), £15,000 in all",
      "Starts on: 1 August 2025",
      "Open until: 31 July 2025, 11:59pm BST",
    ]);
  });

  it("says codes in words and parties by name and number", () => {
    expect(
      rows(
        {
          authority: { post: "headOfProcurement", reference: "Delegation PRO/3" },
          buyer: { organisation: 7, name: "London Borough of Camden" },
        },
        agreementSchema,
      ),
    ).to.deep.equal([
      "Authority, post: head of procurement",
      "Authority, reference: Delegation PRO/3",
      "Buyer: London Borough of Camden (organisation 7)",
    ]);
  });

  it("gives each item of a list a line, and numbers those that are larger", () => {
    expect(rows({ keywords: ["damp", "housing"] })).to.deep.equal(["Keywords: damp; housing"]);
    expect(rows({ awardCriteria: [{ name: "Price", weight: 30, type: "price" }] }, tenderSchema)).to.deep.equal([
      "Award criteria: Price: weight 30%, judged on price",
    ]);
    expect(rows({ milestones: [{ title: "Report", deliverables: ["a", "b"] }] })).to.deep.equal([
      "Milestones 1, title: Report",
      "Milestones 1, deliverables: a; b",
    ]);
  });

  it("calls members what people call them, in unions too, and numbers what comes in a list", () => {
    const content = {
      enquiryDeadline: "2026-03-28T12:00:00Z",
      parts: [{ kind: "phase", number: 1, title: "Design", leastSuppliers: 3 }],
      marketEngagement: { doneOn: "2026-01-05" },
      suitability: { smallAndMedium: true, voluntaryOrSocial: true },
    };
    expect(rows(content, tenderSchema)).to.deep.equal([
      "Deadline for questions: 28 March 2026, midday GMT",
      "Parts: phase 1 Design: fewest suppliers 3",
      "Preliminary market engagement, done on: 5 January 2026",
      "Suitability, suitable for small and medium-sized firms: yes",
      "Suitability, voluntary or social: yes",
    ]);
  });

  it("leaves documents to their own list, and nothing where nothing is", () => {
    expect(rows({ documents: [{ sha256: "0xd1" }], note: null })).to.deep.equal([]);
    expect(rows(undefined)).to.deep.equal([]);
  });

  it("says amounts of outside publications as they are, and names the documents that are not here", () => {
    const tender = {
      value: { amount: 72000, amountGross: 86400.5, currency: "GBP" },
      documents: [{ id: "d1", title: "Brief" }],
    };
    expect(rows({ date: "2026-08-11T09:46:22+01:00", tender })).to.deep.equal([
      "Date: 11 August 2026, 9:46am BST",
      "Tender, value: GBP 72,000, gross GBP 86,400.5",
      "Tender, documents: Brief: id d1",
    ]);
  });

  it("shows as they are a day that no calendar has and an amount in no currency", () => {
    const price = { net: 1, vat: 0, gross: 1, currency: "XQZ" };
    expect(rows({ due: "2026-02-30", at: "2026-02-30T25:00:00Z", price })).to.include.members([
      "Due: 2026-02-30",
      "At: 2026-02-30T25:00:00Z",
      "Price, currency: XQZ",
    ]);
  });

  it("calls a member by its name, whatever an object has by that name already", () => {
    expect(rows({ constructor: "A", toString: "B" })).to.deep.equal(["Constructor: A", "To string: B"]);
  });

  it("shows what is no object at all", () => {
    expect(rows("only text")).to.deep.equal(["Content: only text"]);
  });

  it("says a number that a double does not hold as it was written", () => {
    expect(contentRows(parseExactly('{"most":1e9999}'))).to.deep.equal([{ label: "Most", value: "1e9999" }]);
  });

  it("keep hashes and addresses apart, for whoever checks", () => {
    const rows = contentRows({ title: "Memorandum", log: `0x${"ab".repeat(20)}`, noticeType: "tenderNotice" });
    const { rows: read, hashes } = hashesApart(rows);
    expect(read.map(({ value }) => value)).to.deep.equal(["Memorandum", "tender notice"]);
    expect(hashes.map(({ label }) => label)).to.deep.equal(["Log"]);
  });
});
