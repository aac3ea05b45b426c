import { expect } from "chai";
import { ZERO_BYTES32 } from "../../../src/domain/Hex.ts";
import { fromRfc3339 } from "../../../src/domain/londonTime.ts";
import { CAMDEN, dampSensors, OCID, PROCUREMENT, type Story } from "../../projection/aStory.ts";
import { readsOf } from "../aReading.ts";

const lead = { organisation: CAMDEN, subject: PROCUREMENT };
const terms = { enquiryDeadline: 0, budget: 60_000_00, ground: 1 };

async function changesIn({ ledger }: Story) {
  const { items } = await (await readsOf(ledger)).reads.changesAfterSeen({});
  return items.map(({ act, version, effect, daysMoved, daysLeft }) => ({
    ...{ kind: act.kind, version, effect, daysMoved, daysLeft },
  }));
}

/** Amends the tender at a London noon in winter, to another deadline. */
function amend(story: Story, on: string, deadline: string): void {
  story.ledger.time = fromRfc3339(`${on}T12:00:00Z`);
  const values = { ...terms, version: 3, deadline: fromRfc3339(deadline) };
  story.ledger.record("TenderAmended", { ...lead, values });
}

describe("what changed after bidders saw it", () => {
  it("says that the deadline became longer, by how many days, and how many were left", async () => {
    expect(await changesIn(dampSensors())).to.deep.equal([
      { kind: "TenderAmended", version: 2, effect: "longer", daysMoved: 7, daysLeft: 21 },
    ]);
  });

  it("counts days by London's clocks, also where they change in between", async () => {
    const story = dampSensors();
    amend(story, "2025-03-17", "2025-04-14T11:00:00Z"); // from noon in winter to noon in summer
    expect((await changesIn(story))[0]).to.include({ effect: "longer", daysMoved: 28, daysLeft: 28 });
    story.ledger.time += 1;
    const { reads } = await readsOf(story.ledger);
    expect((await reads.procurement(OCID))?.tender?.versions.at(-1)?.deadlineMovedDays).to.equal(28);
  });

  it("says that it became shorter, or stayed", async () => {
    const shorter = dampSensors();
    amend(shorter, "2025-03-01", "2025-03-12T12:00:00Z");
    expect((await changesIn(shorter))[0]).to.include({ effect: "shorter", daysMoved: -5, daysLeft: 11 });
    const same = dampSensors();
    amend(same, "2025-03-16", "2025-03-17T12:00:00Z");
    expect((await changesIn(same))[0]).to.include({ effect: "same", daysMoved: 0, daysLeft: 1 });
  });

  it("has tenders that were withdrawn, and the new one that came after", async () => {
    const story = dampSensors();
    story.ledger.record("TenderWithdrawn", { ...lead, values: { reason: 1 } });
    story.ledger.time = fromRfc3339("2025-07-01T12:00:00Z");
    const values = { ...terms, number: 2, deadline: fromRfc3339("2025-08-01T12:00:00Z") };
    story.ledger.record("TenderPublished", { ...lead, values });
    const [published, withdrawn] = await changesIn(story);
    expect(withdrawn).to.include({ kind: "TenderWithdrawn", version: 2, effect: "ended", daysMoved: null });
    expect(published).to.include({ kind: "TenderPublished", version: 3, effect: "longer", daysLeft: 31 });
  });

  it("has no clarification, which changes nothing, and no first publication", async () => {
    const story = dampSensors();
    story.ledger.record("TenderClarified", { ...lead, values: { number: 2, previous: ZERO_BYTES32 } });
    expect(await changesIn(story)).to.have.length(1);
  });

  it("names documents that changed by their digests, and none that did not", async () => {
    const [change] = (await (await readsOf(dampSensors().ledger)).reads.changesAfterSeen({})).items;
    expect(change?.documents.map(({ title, change: what, before, after }) => [title, what, before?.[2], after?.[2]])).to
      .deep.equal([
        ["Invitation", "replaced", "1", "2"],
        ["Draft contract", "added", undefined, "4"],
      ]); // prettier-ignore
  });
});
