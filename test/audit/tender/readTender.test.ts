import { expect } from "chai";
import { fromRfc3339 } from "../../../src/domain/londonTime.ts";
import { CAMDEN, dampSensors, OCID, PROCUREMENT } from "../../projection/aStory.ts";
import { readsOf } from "../aReading.ts";

describe("a tender without a deadline for questions, which is signed as 0", () => {
  it("has none, in the tender, its versions and their comparison", async () => {
    const story = dampSensors();
    story.ledger.time = fromRfc3339("2025-03-01T12:00:00Z");
    const deadline = fromRfc3339("2025-03-20T12:00:00Z");
    const values = { version: 3, enquiryDeadline: 0, deadline, budget: 60_000_00, ground: 1 };
    story.ledger.record("TenderAmended", { organisation: CAMDEN, subject: PROCUREMENT, values });
    const { reads } = await readsOf(story.ledger);
    const procurement = await reads.procurement(OCID);
    expect(procurement?.enquiryDeadline).to.equal(null);
    expect(procurement?.tender?.enquiryDeadline).to.equal(null);
    expect(procurement?.tender?.versions.at(-1)?.enquiryDeadline).to.equal(null);
    expect(JSON.stringify([procurement, await reads.changesAfterSeen({})])).to.not.include("1970");
  });
});
