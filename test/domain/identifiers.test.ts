import { expect } from "chai";
import fc from "fast-check";
import {
  formatIdentifier,
  identifierDigest,
  normaliseIdentifier,
  parseIdentifier,
} from "../../src/domain/identifiers.ts";
import { NotAnIdentifier } from "../../src/domain/NotAnIdentifier.ts";

describe("organisation identifiers", () => {
  const normalised: [string, string][] = [
    ["GB-COH-01234567", "GB-COH-01234567"],
    ["gb-coh-1234567", "GB-COH-01234567"],
    [" GB-COH- 918971 ", "GB-COH-00918971"],
    ["GB-COH-sc123456", "GB-COH-SC123456"],
    ["GB-COH-IP27656R", "GB-COH-IP27656R"],
    ["GB-COH-R0000127", "GB-COH-R0000127"],
    ["GB-CHC-1089464", "GB-CHC-1089464"],
    ["GB-CHC-1089464-1", "GB-CHC-1089464-1"],
    ["gb-lae-hck", "GB-LAE-HCK"],
    ["GB-PPON-pqbl-2673-mvyg", "GB-PPON-PQBL-2673-MVYG"],
    ["GB-PPON-PQBL2673MVYG", "GB-PPON-PQBL-2673-MVYG"],
    ["GB-NHS-qkk", "GB-NHS-QKK"],
    ["FR-RCS-552 120 222", "FR-RCS-552120222"],
  ];
  for (const [written, compared] of normalised) {
    it(`compares "${written}" as ${compared}`, () => {
      expect(formatIdentifier(parseIdentifier(written))).to.equal(compared);
      expect(identifierDigest(written)).to.equal(identifierDigest(compared));
    });
  }

  const refused = [
    "",
    "GB-COH",
    "GB-COH-",
    "COH-12",
    "GB-COH-123456789",
    "GB-COH-ABC",
    "GB-CHC-12",
    "GB-LAE-1",
    "GB-PPON-PQBL-26-MVYG",
  ];
  for (const text of refused) {
    it(`refuses "${text}"`, () => expect(() => parseIdentifier(text)).to.throw(NotAnIdentifier));
  }

  it("says what was expected", () => {
    expect(() => parseIdentifier("GB-COH-12")).to.throw(
      '"12" is not a company number (eight digits, or two letters and six digits)',
    );
  });

  it("keeps the scheme and the id apart", () => {
    expect(normaliseIdentifier("gb-ppon", "pqbl-2673-mvyg")).to.deep.equal({ scheme: "GB-PPON", id: "PQBL-2673-MVYG" });
  });

  it("changes nothing that it has normalised, and never fails otherwise", () => {
    fc.assert(
      fc.property(fc.constantFrom("GB-COH", "GB-CHC", "GB-LAE", "GB-PPON", "XX-YY", "?"), fc.string(), (scheme, id) => {
        try {
          const once = normaliseIdentifier(scheme, id);
          expect(parseIdentifier(formatIdentifier(once))).to.deep.equal(once);
        } catch (error) {
          expect(error).to.be.instanceOf(NotAnIdentifier);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
