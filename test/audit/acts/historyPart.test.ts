import { expect } from "chai";
import { UnknownCursor } from "../../../src/audit/paging.ts";
import { CAMDEN, DAMPSENSE, dampSensors, OCID } from "../../projection/aStory.ts";
import { readsOf } from "../aReading.ts";

describe("a history a page at a time", () => {
  const reading = async () => (await readsOf(dampSensors().ledger)).reads;

  it("has the last act first, and each act once over all of its pages", async () => {
    const reads = await reading();
    const whole = await reads.history(OCID);
    const read: number[] = [];
    let cursor: string | undefined;
    do {
      const part = await reads.historyPart(OCID, { filter: {}, page: { limit: 5, cursor } });
      read.push(...(part?.items.map(({ sequence }) => sequence) ?? []));
      cursor = part?.next ?? undefined;
    } while (cursor !== undefined);
    expect(read).to.deep.equal(whole?.entries.map(({ sequence }) => sequence).toReversed());
  });

  it("can be one kind's, or one party's, and counts what fits and what there is", async () => {
    const reads = await reading();
    const whole = (await reads.history(OCID))?.entries ?? [];
    const amended = await reads.historyPart(OCID, { filter: { kind: "TenderAmended" }, page: {} });
    expect(amended?.items.map(({ kind }) => kind)).to.deep.equal(["TenderAmended"]);
    expect(amended).to.include({ total: whole.length, fits: 1 });
    const suppliers = await reads.historyPart(OCID, { filter: { party: DAMPSENSE }, page: { limit: 2 } });
    const its = whole.filter(({ organisation }) => organisation.number === DAMPSENSE);
    expect(suppliers?.items.map(({ sequence }) => sequence)).to.deep.equal(
      its
        .map(({ sequence }) => sequence)
        .toReversed()
        .slice(0, 2),
    );
    expect(suppliers?.fits).to.equal(its.length);
    expect(suppliers?.parties.map(({ party }) => party.number)).to.include.members([CAMDEN, DAMPSENSE]);
  });

  it("begins with an act that is asked for", async () => {
    const reads = await reading();
    const third = (await reads.history(OCID))?.entries[2]?.sequence;
    const part = await reads.historyPart(OCID, { filter: { from: third }, page: { limit: 5 } });
    expect(part?.items[0]?.sequence).to.equal(third);
    expect(part?.items).to.have.length(3);
  });

  it("refuses a cursor that no page of it gave", async () => {
    const reads = await reading();
    const cursor = Buffer.from("[9999]").toString("base64url");
    const asked = reads.historyPart(OCID, { filter: {}, page: { cursor } });
    expect(await asked.catch((error: unknown) => error)).to.be.instanceOf(UnknownCursor);
  });
});
