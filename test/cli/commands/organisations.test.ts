import { expect } from "chai";
import { inLines } from "../../../src/cli/commands/organisations.ts";

const camden: Parameters<typeof inLines>[0][number] = {
  number: 7,
  name: "London Borough of Camden",
  identifier: "GB-LAE-CMD",
  kind: "authority",
  state: "active",
  standing: "good",
  formerNames: [],
};

describe("organisations at the terminal", () => {
  it("stand in columns: number, name, identifier, kind", () => {
    const hexagon = { ...camden, number: 41, name: "Hexagon Ltd", identifier: "GB-COH-99990001", kind: "supplier" };
    expect(inLines([camden, hexagon]).split("\n")).to.deep.equal([
      " 7  London Borough of Camden  GB-LAE-CMD       authority",
      "41  Hexagon Ltd               GB-COH-99990001  supplier",
    ]);
  });

  it("say what keeps them from acting, and what they were called", () => {
    const unsigned = { ...camden, identifier: null, state: "pending" as const, formerNames: ["Camden Council"] };
    expect(inLines([unsigned])).to.match(/authority, not confirmed yet, formerly Camden Council$/);
    expect(inLines([{ ...camden, standing: "suspended" }])).to.match(/authority, suspended$/);
  });
});
