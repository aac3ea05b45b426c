import { expect } from "chai";
import { dampSensors, OCID, PROCUREMENT } from "../../projection/aStory.ts";
import { readsOf } from "../aReading.ts";

describe("the difference between two versions of a tender", () => {
  it("is told field by field, in words, with the rationale", async () => {
    const { reads } = await readsOf(dampSensors().ledger);
    const diff = await reads.diff(OCID, 1, 2);
    expect(diff?.to.rationale).to.equal("More homes need them.");
    expect(diff?.differences).to.deep.equal([
      { path: "/title", label: "Title", before: "Damp sensors", after: "Damp and mould sensors", kind: "changed" },
      {
        path: "/deadline",
        label: "Deadline for tenders",
        before: "10 March 2025, midday GMT",
        after: "17 March 2025, midday GMT",
        kind: "changed",
      },
    ]);
  });

  it("says which documents changed, by digest", async () => {
    const { reads } = await readsOf(dampSensors().ledger);
    const documents = (await reads.diff(OCID, 1, 2))?.documents;
    expect(documents?.map(({ title, change }) => [title, change])).to.deep.equal([
      ["Invitation", "replaced"],
      ["Brief", "identical"],
      ["Draft contract", "added"],
    ]);
    expect((await reads.diff(OCID, 2, 1))?.documents.map(({ change }) => change)).to.deep.equal([
      "replaced",
      "identical",
      "removed",
    ]);
  });

  it("falls back on what was signed where a content is gone", async () => {
    const { ledger } = dampSensors();
    ledger.contents.clear();
    const { reads } = await readsOf(ledger);
    const differences = (await reads.diff(PROCUREMENT, 1, 2))?.differences;
    expect(differences?.map(({ label, after }) => [label, after])).to.deep.equal([
      ["Deadline for tenders", "17 March 2025, midday GMT"],
    ]);
  });

  it("is undefined where a version is unknown, and empty between a version and itself", async () => {
    const { reads } = await readsOf(dampSensors().ledger);
    expect(await reads.diff(OCID, 1, 3)).to.equal(undefined);
    expect((await reads.diff(OCID, 2, 2))?.differences).to.deep.equal([]);
  });

  it("lists what was changed after bidders saw it, with the deadline's effect", async () => {
    const { reads } = await readsOf(dampSensors().ledger);
    const { items } = await reads.changesAfterSeen({});
    expect(items).to.have.length(1);
    expect(items[0]).to.include({
      version: 2,
      daysBeforeDeadline: 14,
      deadlineAfter: "2025-03-17T12:00:00Z",
      documentsChanged: 2,
    });
    expect(items[0]?.changed).to.deep.equal(["Title", "Deadline for tenders"]);
  });
});
