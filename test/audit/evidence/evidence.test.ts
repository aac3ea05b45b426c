import { expect } from "chai";
import { processOf } from "../../../src/domain/ocid.ts";
import { evidenceSubject } from "../../../src/domain/subjects.ts";
import { CAMDEN, dampSensors, founded, HACKNEY, NOTICE_OCID, noticed, OCID } from "../../projection/aStory.ts";
import { readsOf } from "../aReading.ts";

const RELEASE = {
  id: "000001-2025",
  tag: ["tender"],
  tender: { title: "Pontoon bridge", documents: [{ noticeType: "UK4" }] },
  buyer: { id: "GB-LAE-CMD", name: "Camden Council" },
  parties: [
    {
      id: "GB-LAE-CMD",
      name: "Camden Council",
      roles: ["buyer"],
      identifier: { scheme: "GB-LAE", id: "CMD" },
      contactPoint: { name: "Jo Zuckerman", email: "jo.zuckerman@camden.example", telephone: "020 7946 0000" },
    },
  ],
};

describe("recorded notices", () => {
  it("show title, type, tags and the member authority that they name", async () => {
    const ledger = founded();
    noticed(ledger, RELEASE);
    const { reads } = await readsOf(ledger);
    const [row] = (await reads.listEvidence({ text: "pontoon" }, {})).items;
    expect(row).to.deep.include({ title: "Pontoon bridge", noticeType: "UK4", buyerNumber: CAMDEN, tags: ["tender"] });
    expect(row?.recordedBy.name).to.equal("London Borough of Hackney");
    for (const filter of [{ buyer: CAMDEN }, { noticeType: "UK4" }, { ocid: NOTICE_OCID }]) {
      expect((await reads.listEvidence(filter, {})).items, JSON.stringify(filter)).to.have.length(1);
    }
    expect((await reads.listEvidence({ noticeType: "UK5" }, {})).items).to.deep.equal([]);
  });

  it("have a history under their OCID, however its prefix is written, and under their subject", async () => {
    const ledger = founded();
    const actHash = noticed(ledger, RELEASE);
    const { reads } = await readsOf(ledger);
    for (const asked of [
      NOTICE_OCID,
      NOTICE_OCID.replace("ocds-h6vhtk", "OCDS-H6VHTK"),
      evidenceSubject(processOf(NOTICE_OCID)),
    ])
      expect(
        (await reads.history(asked))?.entries.map((entry) => entry.actHash),
        asked,
      ).to.deep.equal([actHash]);
    expect(await reads.history("0x12")).to.equal(undefined);
  });

  it("keep copies of one release that conflict, and count them; the same again is no conflict", async () => {
    const ledger = founded();
    noticed(ledger, RELEASE);
    noticed(ledger, { ...RELEASE, tender: { title: "Pontoon bridge, large" } }, CAMDEN);
    noticed(ledger, RELEASE, CAMDEN);
    const { reads } = await readsOf(ledger);
    const view = await reads.evidence(NOTICE_OCID);
    expect(view?.releases.map(({ conflictingCopies }) => conflictingCopies)).to.deep.equal([1, 1, 1]);
    expect(view?.conflicts).to.equal(1);
    expect(await reads.population()).to.include({ evidence: 3, conflictingCopies: 1 });
  });

  it("never show, index or export contact points", async () => {
    const ledger = founded();
    const actHash = noticed(ledger, RELEASE);
    const { reads } = await readsOf(ledger);
    const shown = [await reads.evidence(NOTICE_OCID), await reads.act(actHash), await reads.history(NOTICE_OCID)];
    const rows: string[][] = [];
    for await (const row of reads.csv("evidence")) rows.push(row);
    expect(JSON.stringify([shown, rows])).not.to.match(/zuckerman|7946/i);
    expect(JSON.stringify(shown)).to.include("Pontoon bridge");
    expect((await reads.listEvidence({ text: "zuckerman" }, {})).items).to.deep.equal([]);
    expect(await reads.search("zuckerman")).to.deep.equal([]);
  });

  it("are not stopped by releases that break every rule", async () => {
    const ledger = founded();
    const broken = [
      { id: "1", tender: "", parties: {}, buyer: [] },
      { id: "2", tag: "x", tender: { title: 5 }, parties: [null, 7] },
    ];
    for (const release of broken) noticed(ledger, release);
    const { reads } = await readsOf(ledger);
    const rows = (await reads.listEvidence({}, {})).items;
    expect(rows.map(({ title, buyerNumber }) => [title, buyerNumber])).to.deep.equal([
      [null, null],
      [null, null],
    ]);
  });
});

describe("what is not here", () => {
  it("lists notices of member authorities without a procurement", async () => {
    const { ledger } = dampSensors();
    noticed(ledger, RELEASE, HACKNEY);
    const { reads } = await readsOf(ledger);
    const { noticesWithoutProcurement, stamp } = await reads.notHere();
    expect(noticesWithoutProcurement.map(({ releaseId }) => releaseId)).to.deep.equal(["000001-2025"]);
    expect(stamp.sequence).to.equal(26);
  });

  it("lists procurements whose ground calls for a notice, and not those that are exempt", async () => {
    const { ledger } = dampSensors();
    const { reads } = await readsOf(ledger);
    expect((await reads.notHere()).procurementsWithoutNotice).to.deep.equal([]);
    const procurement = await reads.procurement(OCID);
    ledger.record("TenderAmended", {
      organisation: CAMDEN,
      subject: ledger.blocks[7]?.acts[0]?.act.subject ?? "0x",
      values: { version: 3, enquiryDeadline: 0, deadline: ledger.time, budget: 1, ground: 3 },
    });
    const after = await readsOf(ledger);
    const [missing] = (await after.reads.notHere()).procurementsWithoutNotice;
    expect(missing?.ocid).to.equal(procurement?.ocid);
    expect(missing?.why).to.include("UK4");
  });
});
