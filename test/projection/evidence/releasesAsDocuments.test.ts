import { expect } from "chai";
import { tablesDigest } from "../../../src/projection/tablesDigest.ts";
import { readsOf } from "../../audit/aReading.ts";
import { CAMDEN, founded, HACKNEY, NOTICE_OCID, noticed, noticedAsDocument } from "../aStory.ts";

const parties = [{ id: "b", name: "London Borough of Camden", roles: ["buyer"] }];
const members = [
  `"ocid":"${NOTICE_OCID}"`,
  '"id":"1"',
  '"tag":["tender"]',
  `"parties":${JSON.stringify(parties)}`,
  '"tender":{"title":"Zebrafinch lots","documents":[{"noticeType":"UK4"}],"lotDetails":{"most":1e9999}}',
];
const text = `{${members.join(",")}}`;

describe("a release that is kept as a document", () => {
  it("is found and shown like any other", async () => {
    const ledger = founded();
    noticedAsDocument(ledger, "1", text);
    const { reads } = await readsOf(ledger);
    const shown = { title: "Zebrafinch lots", noticeType: "UK4", tags: ["tender"], buyerNumber: CAMDEN };
    for (const filter of [{ text: "zebrafinch" }, { buyer: CAMDEN }, { noticeType: "UK4" }, { ocid: NOTICE_OCID }])
      expect((await reads.listEvidence(filter, {})).items[0], JSON.stringify(filter)).to.deep.include(shown);
    expect((await reads.search("zebrafinch"))[0]).to.include({ kind: "notice", id: NOTICE_OCID });
    expect((await reads.notHere()).noticesWithoutProcurement[0]).to.deep.include(shown);
    const [release] = (await reads.evidence(NOTICE_OCID))?.releases ?? [];
    expect(JSON.stringify(release?.release)).to.include('"most":1e9999');
  });

  it("is no conflict with one whose members stand in another order, or whose numbers are spelled otherwise", async () => {
    const ledger = founded();
    noticedAsDocument(ledger, "1", text);
    noticedAsDocument(ledger, "1", `{ ${members.toReversed().join(",\n").replace("1e9999", "10.0E9998")} }`, CAMDEN);
    const { reads } = await readsOf(ledger);
    expect((await reads.evidence(NOTICE_OCID))?.conflicts).to.equal(0);
    noticedAsDocument(ledger, "1", text.replace("1e9999", "1e9998"));
    expect((await (await readsOf(ledger)).reads.evidence(NOTICE_OCID))?.conflicts).to.equal(1);
  });

  it("never shows whom it names as contacts", async () => {
    const ledger = founded();
    noticedAsDocument(ledger, "1", text.replace('"name"', '"contactPoint":{"name":"Jo Zuckerman","n":1e9999},"name"'));
    const { reads } = await readsOf(ledger);
    expect(JSON.stringify(await reads.evidence(NOTICE_OCID))).not.to.match(/Zuckerman/);
    expect(await reads.search("zuckerman")).to.deep.equal([]);
  });

  it("shows nothing of a document that is another release, or none", async () => {
    for (const other of [
      text.replace('"id":"1"', '"id":"2"'),
      text.replace(NOTICE_OCID, "ocds-h6vhtk-other"),
      "%PDF-1.7",
    ]) {
      const ledger = founded();
      noticedAsDocument(ledger, "1", other);
      const { reads } = await readsOf(ledger);
      const [row] = (await reads.listEvidence({}, {})).items;
      expect(row).to.deep.include({ title: null, buyers: [], releaseId: "1", ocid: NOTICE_OCID });
      expect((await reads.evidence(NOTICE_OCID))?.releases[0]?.release).to.equal(null);
    }
  });

  it("leaves nothing behind once it is taken down: the same tables as where it never was", async () => {
    const ledger = founded();
    noticed(ledger, { id: "2", tender: { title: "Other lots" }, parties });
    const { actHash, sha256 } = noticedAsDocument(ledger, "1", text);
    noticedAsDocument(ledger, "1", text.replace("Zebrafinch", "Heron"));
    ledger.record("DocumentTakenDown", {
      organisation: HACKNEY,
      subject: ledger.blocks.at(-1)?.acts[0]?.act.subject ?? "0x",
      values: { act: actHash, reason: 1 },
      content: { sha256 },
    });
    const { reads, reading } = await readsOf(ledger);
    expect(await reads.search("zebrafinch")).to.deep.equal([]);
    expect((await reads.listEvidence({ text: "heron" }, {})).items).to.have.length(1);
    ledger.documents.delete(sha256);
    const after = await readsOf(ledger);
    expect(await tablesDigest(after.reading.database)).to.equal(await tablesDigest(reading.database));
    expect((await reads.evidence(NOTICE_OCID))?.conflicts).to.equal(1);
  });
});
