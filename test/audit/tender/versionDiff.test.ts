import { expect } from "chai";
import { z } from "zod";
import type { AuditReads } from "../../../src/audit/AuditReads.ts";
import { dampSensors, OCID, PROCUREMENT } from "../../projection/aStory.ts";
import { readsOf } from "../aReading.ts";

async function contentOfVersion(reads: AuditReads, version: number): Promise<string> {
  const act = (await reads.procurement(OCID))?.tender?.versions[version - 1]?.act.actHash ?? "";
  return z.object({ content: z.string() }).parse((await reads.act(act))?.act).content;
}

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

  it("falls back on what was signed where a content is gone, and says so", async () => {
    const { ledger } = dampSensors();
    ledger.contents.clear();
    const { reads } = await readsOf(ledger);
    const diff = await reads.diff(PROCUREMENT, 1, 2);
    expect(diff?.differences.map(({ label, after }) => [label, after])).to.deep.equal([
      ["Deadline for tenders", "17 March 2025, midday GMT"],
    ]);
    expect(diff?.notWhole.map((what) => what.split(":")[0])).to.deep.equal([
      "The content of version 1 is not whole here",
      "The content of version 2 is not whole here",
    ]);
  });

  it("calls no document new where the other version's content is gone", async () => {
    const { ledger } = dampSensors();
    const { reads } = await readsOf(ledger);
    ledger.contents.delete(await contentOfVersion(reads, 1));
    const { documents, notWhole } = (await reads.diff(OCID, 1, 2))!;
    expect(documents).to.deep.equal([]);
    expect(notWhole).to.have.length(1);
    expect(notWhole[0]).to.include("version 1").and.to.include("its texts and documents are not");
    const [change] = (await reads.changesAfterSeen({})).items;
    expect(change).to.deep.include({ notWhole, documents: [], documentsChanged: 0 });
    const versions = (await reads.procurement(OCID))?.tender?.versions;
    expect(versions?.map(({ version, isWhole }) => [version, isWhole])).to.deep.equal([
      [1, false],
      [2, true],
    ]);
  });

  it("names a document whose bytes are gone without an act, on either side and in the tender itself", async () => {
    const { ledger } = dampSensors();
    const { reads } = await readsOf(ledger);
    expect((await reads.diff(OCID, 1, 2))?.notWhole).to.deep.equal([]);
    const brief = (await reads.procurement(OCID))?.tender?.documents.find(({ title }) => title === "Brief");
    ledger.lost.add(brief!.digest);
    const lost = (version: number) =>
      `The document “Brief” of version ${version} is not here any more, and no act took it down.`;
    const notWhole = (await reads.diff(OCID, 1, 2))?.notWhole.map((what) => what.split(" Only")[0]);
    expect(notWhole).to.deep.equal([lost(1), lost(2)]);
    const shown = (await reads.procurement(OCID))?.tender?.documents;
    expect(shown?.map(({ title, isHere }) => [title, isHere])).to.deep.include(["Brief", false]);
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
