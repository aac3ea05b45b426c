import { expect } from "chai";
import { differencesSinceTender } from "../../../src/audit/agreement/sinceTender.ts";

const sha256 = (digit: string) => `0x${digit.repeat(64)}`;

const tender = {
  contract: { startsOn: "2026-04-01", endsOn: "2027-03-31" },
  parts: [
    { kind: "lot", number: 1, startsOn: "2026-05-01" },
    { kind: "phase", number: 1, startsOn: "2026-04-01", endsOn: "2026-07-31" },
  ],
  paymentTerms: "30 days to decide,\n30 days to pay.",
  intellectualProperty: "Suppliers keep their rights.",
  documents: [
    { sha256: sha256("1"), title: "Brief" },
    { sha256: sha256("2"), title: "Price form" },
  ],
};

const offer = {
  phase: 1,
  startsOn: "2026-04-01",
  endsOn: "2026-07-31",
  paymentTerms: "30 days to decide, 30 days to pay.",
  intellectualProperty: "Suppliers keep their rights.",
  documents: tender.documents,
};

describe("what an offer says otherwise than its tender", () => {
  it("is nothing where both say the same, however the lines are broken", () => {
    const found = differencesSinceTender(tender, offer);
    expect(found?.terms).to.deep.equal([]);
    expect(found?.documents.map(({ change }) => change)).to.deep.equal(["identical", "identical"]);
  });

  it("holds the days against those of its phase, and where the tender gives none against the whole contract's", () => {
    expect(differencesSinceTender(tender, { ...offer, endsOn: "2026-08-31" })?.terms).to.deep.equal([
      { label: "Last day", tender: "31 July 2026", offer: "31 August 2026" },
    ]);
    expect(differencesSinceTender(tender, { ...offer, phase: 2 })?.terms).to.deep.equal([
      { label: "Last day", tender: "31 March 2027", offer: "31 July 2026" },
    ]);
  });

  it("tells of a text that is worded otherwise, is new or is gone", () => {
    const changed = {
      ...offer,
      paymentTerms: "60 days to pay.",
      intellectualProperty: undefined,
      security: "Cyber Essentials.",
    };
    expect(differencesSinceTender(tender, changed)?.terms).to.deep.equal([
      { label: "Payment", tender: "30 days to decide,\n30 days to pay.", offer: "60 days to pay." },
      { label: "Rights in the results", tender: "Suppliers keep their rights.", offer: null },
      { label: "Security", tender: null, offer: "Cyber Essentials." },
    ]);
  });

  it("tells documents by their bytes: another file under the same title is replaced, not the same", () => {
    const documents = [
      { sha256: sha256("1"), title: "The brief, renamed" },
      { sha256: sha256("3"), title: "Price form" },
      { sha256: sha256("4"), title: "Test plan" },
    ];
    expect(
      differencesSinceTender(tender, { ...offer, documents })?.documents.map(({ title, change }) => [title, change]),
    ).to.deep.equal([
      ["The brief, renamed", "identical"],
      ["Price form", "replaced"],
      ["Test plan", "added"],
    ]);
  });

  it("is not known where one of the two is not here to be read", () => {
    expect(differencesSinceTender(null, offer)).to.equal(undefined);
    expect(differencesSinceTender(tender, undefined)).to.equal(undefined);
  });
});
