import { expect } from "chai";
import { dampSensors, FOUNDING } from "./aStory.ts";
import { movesOfHistory } from "./movesOf.ts";

describe("the projection's steps", () => {
  it("move every object as its table says, through a procurement from plan to paid", async () => {
    const { ledger } = dampSensors();
    const acts = ledger.blocks.flatMap((block) => block.acts);
    const { wrong, made } = await movesOfHistory(acts, ledger.contentOf, FOUNDING);
    expect(wrong).to.deep.equal([]);
    expect([...made]).to.include.members([
      "plan: PlanPublished from nothing to planned",
      "tender: AwardDecided from open to awarded",
      "agreement: AgreementSigned from offered to in-force",
      "milestone: DeliveryRejected from delivered to rejected",
      "invoice: InvoiceReceived from recorded to received",
    ]);
  });
});
