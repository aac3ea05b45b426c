import { expect } from "chai";
import { inWords } from "../../../src/cli/commands/next.ts";

const camden = { number: 1, name: "London Borough of Camden" };

describe("what can happen now, at the terminal", () => {
  it("names who may do what, by which kind of act and with which role", () => {
    const next = [
      { kind: "PlanChanged", by: [camden], who: "its owner", roles: ["officer"], words: "change the plan" },
      { kind: "PlanJoined", by: [], who: "another authority", roles: ["officer"], words: "join the plan" },
    ];
    expect(inWords({ what: "Damp sensors", next }).split("\n")).to.deep.equal([
      "Damp sensors",
      "  London Borough of Camden may change the plan (PlanChanged, role officer)",
      "  Another authority may join the plan (PlanJoined, role officer)",
    ]);
  });

  it("says so where nothing can happen any more", () => {
    expect(inWords({ what: "Damp sensors", next: [] })).to.contain("Nothing more can happen to it.");
  });
});
