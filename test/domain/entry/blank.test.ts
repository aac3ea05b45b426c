import { expect } from "chai";
import { allDefinitions, definitionOf } from "../../../src/domain/acts/definitionOf.ts";
import { MalformedInput } from "../../../src/domain/acts/MalformedInput.ts";
import { asSigned } from "../../../src/domain/entry/asSigned.ts";
import { blankOf, optionalMembers } from "../../../src/domain/entry/blank.ts";

describe("a blank content", () => {
  it("names what belongs in each place", () => {
    const tender = allDefinitions().find(({ kind }) => kind === "TenderPublished");
    expect(tender && blankOf(tender.content)).to.deep.include({
      title: "⟨title⟩",
      deadline: "⟨London time, such as 2026-03-02 12:00⟩",
      budget: { net: "⟨pence without VAT⟩", vatRate: "⟨2000 for 20%⟩", currency: "GBP" },
    });
  });

  it("leaves out what is optional, and can name it", () => {
    const { content } = definitionOf("TenderClarified");
    expect([...optionalMembers(content, { questions: [] }).keys()]).to.include("documents");
    expect([...optionalMembers(content, { documents: [] }).keys()]).not.to.include("documents");
  });

  for (const { kind, content } of allDefinitions()) {
    it(`of a ${kind} has a place for everything that is required, and cannot be recorded as it is`, () => {
      const blank = blankOf(content);
      const follows = (path: readonly PropertyKey[]) => ["vat", "gross"].includes(String(path.at(-1)));
      const missing = content
        .safeParse(blank)
        .error?.issues.filter(({ message, path }) => /undefined|nrecognized/.test(message) && !follows(path));
      expect(missing ?? [], "VAT and gross follow from the rest").to.deep.equal([]);
      const isEmpty = JSON.stringify(blank) === "{}";
      const record = () => asSigned(kind, { values: {}, content: blank });
      if (isEmpty) expect(record).not.to.throw();
      else expect(record).to.throw(MalformedInput, "still to be filled in");
    });
  }
});
