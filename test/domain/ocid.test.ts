import { expect } from "chai";
import { keccakOfText } from "../../src/domain/keccak.ts";
import { NotAnIdentifier } from "../../src/domain/NotAnIdentifier.ts";
import { normaliseOcid, processOf, releaseOf } from "../../src/domain/ocid.ts";

describe("OCIDs", () => {
  it("are compared with a prefix in lower case and their own part as it is", () => {
    expect(normaliseOcid(" OCDS-H6VHTK-0550b4 ")).to.equal("ocds-h6vhtk-0550b4");
    expect(normaliseOcid("ocds-213czf-Barnet/2014-A")).to.equal("ocds-213czf-Barnet/2014-A");
  });

  for (const text of ["", "ocds-h6vhtk", "ocds-h6vhtk-", "ocds-h6vht-1", "h6vhtk-0550b4", "ocds-h6vhtk-a b"]) {
    it(`are not "${text}"`, () => expect(() => normaliseOcid(text)).to.throw(NotAnIdentifier, "is not an OCID"));
  }

  it("are named in acts by their digest", () => {
    expect(processOf("OCDS-h6vhtk-0550b4")).to.equal(keccakOfText("ocds-h6vhtk-0550b4"));
    expect(releaseOf("075926-2026")).to.equal(keccakOfText("075926-2026"));
  });
});
