import { expect } from "chai";
import { ROLES, rolesIn, rolesInWords } from "../../src/domain/roles.ts";

describe("the roles of a key", () => {
  it("are read from the mask's bits", () => {
    expect(rolesIn(ROLES.OFFICER | ROLES.FINANCE)).to.deep.equal(["OFFICER", "FINANCE"]);
    expect(rolesIn(0)).to.deep.equal([]);
    expect(rolesIn(256)).to.deep.equal([], "a bit that is no role");
  });

  it("are said in words", () => {
    expect(rolesInWords(ROLES.SIGNATORY)).to.equal("signatory");
    expect(rolesInWords(1 | 2 | 4)).to.equal("administrator, procurement officer and finance officer");
    expect(rolesInWords(0)).to.equal("no role");
  });
});
