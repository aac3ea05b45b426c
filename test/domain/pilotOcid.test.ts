import { expect } from "chai";
import { keccakOfText } from "../../src/domain/keccak.ts";
import { normaliseOcid } from "../../src/domain/ocid.ts";
import { pilotOcids } from "../../src/domain/pilotOcid.ts";

const ID = keccakOfText("procurement");
const SHORT = ID.slice(2, 10);

describe("the OCID of a procurement opened here", () => {
  it("is readable: the lead's code and its reference", () => {
    const { readable, otherwise } = pilotOcids(ID, "CMD/2026 – Dämp", "GB-LAE-CMD");
    expect(readable).to.equal("ocds-213czf-cmd-2026-damp");
    expect(otherwise).to.equal(`ocds-213czf-cmd-2026-damp-${SHORT}`);
    expect(normaliseOcid(readable)).to.equal(readable);
  });

  it("is part of the procurement's id where nothing else is known", () => {
    expect(pilotOcids(ID, "№", null).readable).to.equal(`ocds-213czf-${SHORT}`);
    expect(pilotOcids(ID, "2026/1", null).readable).to.equal(`ocds-213czf-${SHORT}`);
  });
});
