import { expect } from "chai";
import { ownReferenceDigest } from "../../../src/domain/ownReference.ts";
import { procurementSubject } from "../../../src/domain/subjects.ts";
import { CAMDEN, dampSensors, HACKNEY, linked, NOTICE_OCID, noticed } from "../../projection/aStory.ts";
import type { HandMadeLedger } from "../../projection/HandMadeLedger.ts";
import { readsOf } from "../aReading.ts";

const camden = { id: "c", name: "London Borough of Camden", roles: ["buyer"] };
const hackney = { id: "h", name: "London Borough of Hackney", roles: ["buyer"] };
const HACKNEYS = procurementSubject(HACKNEY, ownReferenceDigest("H/1"));

describe("a notice without a procurement", () => {
  let ledger: HandMadeLedger;

  beforeEach(() => {
    ({ ledger } = dampSensors()); // led by Camden, Hackney a member
  });

  /** Whose gaps there are, and by which release. */
  async function gaps() {
    const { reads } = await readsOf(ledger);
    const { noticesWithoutProcurement, counts } = await reads.notHere();
    expect(counts.noticesWithoutProcurement).to.equal(noticesWithoutProcurement.length);
    return noticesWithoutProcurement.map(({ buyerNumber, releaseId }) => [buyerNumber, releaseId]);
  }

  function hackneyOpens(): void {
    ledger.record("ProcurementOpened", {
      organisation: HACKNEY,
      subject: HACKNEYS,
      values: { ownReference: ownReferenceDigest("H/1"), ground: 1, currency: "GBP", members: [], phases: [] },
      content: { reference: "H/1", title: "Hackney's own" },
    });
  }

  it("is covered by the buyer's own link, until that is taken back", async () => {
    noticed(ledger, { id: "1", parties: [camden] });
    expect(await gaps()).to.deep.equal([[CAMDEN, "1"]]);
    linked(ledger);
    expect(await gaps()).to.deep.equal([]);
  });

  it("is not covered by another authority's link", async () => {
    noticed(ledger, { id: "1", parties: [camden] });
    hackneyOpens();
    linked(ledger, NOTICE_OCID, HACKNEY, HACKNEYS);
    expect(await gaps()).to.deep.equal([[CAMDEN, "1"]]);
  });

  it("is not covered by a link of somebody who only names the buyer as a member", async () => {
    noticed(ledger, { id: "1", parties: [hackney] });
    linked(ledger); // Camden's procurement, in which Hackney is a member
    expect(await gaps()).to.deep.equal([[HACKNEY, "1"]]);
  });

  it("of a group of buyers is covered for all that are members of the linking procurement", async () => {
    noticed(ledger, { id: "1", parties: [camden, hackney] });
    expect(await gaps()).to.have.deep.members([
      [CAMDEN, "1"],
      [HACKNEY, "1"],
    ]);
    linked(ledger);
    expect(await gaps()).to.deep.equal([]);
  });

  it("is one gap for each buyer, whichever release named it first", async () => {
    noticed(ledger, { id: "1", parties: [hackney] });
    noticed(ledger, { id: "2", parties: [camden] });
    noticed(ledger, { id: "3", parties: [camden, hackney] });
    expect(await gaps()).to.deep.equal([
      [CAMDEN, "2"],
      [HACKNEY, "1"],
    ]);
    linked(ledger); // Camden's, but release 1 names Hackney alone
    expect(await gaps()).to.deep.equal([[HACKNEY, "1"]]);
  });

  it("goes page by page, also where one release is the first of several buyers", async () => {
    noticed(ledger, { id: "1", parties: [camden, hackney] });
    const { reads } = await readsOf(ledger);
    const first = await reads.listUnlinkedNotices({ limit: 1 });
    const second = await reads.listUnlinkedNotices({ limit: 1, cursor: first.next ?? undefined });
    const numbers = [...first.items, ...second.items].map(({ buyerNumber }) => buyerNumber);
    expect(numbers).to.have.members([CAMDEN, HACKNEY]);
    expect(second.next).to.equal(null);
  });

  it("leaves a procurement without a notice that is only linked to somebody else's", async () => {
    hackneyOpens();
    ledger.record("TenderPublished", {
      organisation: HACKNEY,
      subject: HACKNEYS,
      values: { number: 1, enquiryDeadline: 0, deadline: ledger.time + 1, budget: 1, ground: 3 },
    });
    const missing = async () => (await (await readsOf(ledger)).reads.notHere()).procurementsWithoutNotice.length;
    expect(await missing()).to.equal(1);
    linked(ledger, NOTICE_OCID, HACKNEY, HACKNEYS);
    expect(await missing(), "nothing of the publication is known yet").to.equal(0);
    noticed(ledger, { id: "1", parties: [camden] });
    expect(await missing(), "it names Camden").to.equal(1);
    noticed(ledger, { id: "2", parties: [hackney] });
    expect(await missing(), "it names Hackney as well").to.equal(0);
  });
});

describe("a search for a notice", () => {
  it("finds its suppliers, however their names and numbers are written", async () => {
    const { ledger } = dampSensors();
    const suppliers = Array.from({ length: 120 }, (_, index) => ({ name: `Framework ${index} Partners` }));
    noticed(ledger, {
      id: "1",
      tender: { title: "Lots" },
      parties: [{ id: "s", name: "Wilton & Co Ltd", roles: ["supplier"], identifier: { id: "00445790" } }],
      awards: [{ suppliers }],
    });
    const { reads } = await readsOf(ledger);
    for (const asked of [
      "Wilton",
      "wilton company limited",
      "Wilton & Co. Ltd.",
      "445790",
      "00445790",
      "framework 119 partners",
    ])
      expect(
        (await reads.search(asked)).map(({ kind }) => kind),
        asked,
      ).to.include("notice");
    expect((await reads.search("wilton plc")).map(({ kind }) => kind)).not.to.include("notice");
  });
});
