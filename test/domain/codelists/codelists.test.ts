import { expect } from "chai";
import { LEGAL_GROUNDS, rulesOfGround } from "../../../src/domain/codelists/legalGrounds.ts";
import { isCompetitive, PROCEDURES } from "../../../src/domain/codelists/procedures.ts";
import { ALL_CODELISTS } from "./allCodelists.ts";

describe("codelists", () => {
  it("are found", () => expect(ALL_CODELISTS.length).to.be.greaterThan(20));

  for (const list of ALL_CODELISTS)
    it(`give every ${list.name} one code, one word and a text`, () => {
      const codes = list.entries.map(([code]) => code);
      expect(new Set(codes).size).to.equal(codes.length);
      expect(new Set(list.words).size).to.equal(list.words.length);
      for (const [code, word, text] of list.entries) {
        expect(code).to.be.within(1, 0xffff); // 0 is no reason on chain
        expect(word).to.match(/^[a-z][A-Za-z]*$/);
        expect(text).to.match(/^\S.*[^.]$/);
        expect(list.code(word)).to.equal(code);
        expect(list.word(code)).to.equal(word);
      }
    });

  it("say an unknown code as such, since others may have signed it", () => {
    expect(PROCEDURES.text(77)).to.equal("unknown code 77");
    expect(PROCEDURES.word(77)).to.equal(undefined);
    expect(PROCEDURES.has(77)).to.equal(false);
  });

  it("refuse an unknown word with those that there are", () => {
    expect(() => PROCEDURES.code("auction")).to.throw(
      RangeError,
      '"auction" is no procedure. Use one of: preCommercial',
    );
    expect(PROCEDURES.schema().safeParse("auction").success).to.equal(false);
  });

  it("know which notices a legal ground calls for", () => {
    expect(rulesOfGround("researchAndDevelopment")).to.deep.equal({ notices: [], exempt: true });
    expect(rulesOfGround("prototype").notices).to.deep.equal(["UK5", "UK6", "UK7"]);
    for (const ground of LEGAL_GROUNDS.words) expect(rulesOfGround(ground).notices).to.be.an("array");
  });

  it("know where suppliers compete", () => {
    expect(PROCEDURES.words.filter((word) => !isCompetitive(word))).to.deep.equal(["direct", "frameworkDirect"]);
  });
});
