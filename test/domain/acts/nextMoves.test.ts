import { expect } from "chai";
import { nextMoves } from "../../../src/domain/acts/nextMoves.ts";
import { rolesIn } from "../../../src/domain/roles.ts";

const nothingHolds = { inForce: false, decided: false, deliveredBefore: false, payable: false, unpaid: false };

describe("what can happen now", () => {
  it("is what starts from the state while what else is needed holds", () => {
    const kinds = (inForce: boolean) =>
      nextMoves("milestone", "rejected", { ...nothingHolds, inForce }).map(({ kind }) => kind);
    expect(kinds(true)).to.deep.equal(["MilestoneDelivered", "MilestoneWaived", "DecisionCorrected"]);
    expect(kinds(false)).to.deep.equal(["DecisionCorrected"]);
  });

  it("is said of each side that may, with the role that its key needs", () => {
    const holds = { awarded: true, standing: true, notCancelled: true, asked: false };
    const ending = nextMoves("agreement", "in-force", holds).filter(({ kind }) => kind === "AgreementEnded");
    expect(ending.map(({ who, roles }) => [who, rolesIn(roles)])).to.deep.equal([
      ["the buyer", ["OFFICER"]],
      ["the supplier", ["SIGNATORY"]],
    ]);
  });

  it("takes the role of whichever side an open party is", () => {
    const holds = { inForce: true, unchanged: true, standing: true };
    const withdrawn = nextMoves("variation", "offered", holds, () => "supplier").find(
      ({ kind }) => kind === "VariationWithdrawn",
    );
    expect(rolesIn(withdrawn?.roles ?? 0)).to.deep.equal(["SIGNATORY"]);
  });

  it("leaves out what another object's table decides", () => {
    const kinds = nextMoves("procurement", "active", { linked: true, unlinked: true }).map(({ kind }) => kind);
    expect(kinds).to.deep.equal(["NoticeLinked", "NoticeUnlinked"]);
  });

  it("is nothing once an object is in a final state", () => {
    expect(nextMoves("plan", "converted", {})).to.be.empty;
  });
});
