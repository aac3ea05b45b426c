import { expect } from "chai";
import { endOfLondonDay, startOfLondonDay } from "../../../src/domain/londonTime.ts";
import { processOf } from "../../../src/domain/ocid.ts";
import {
  CAMDEN,
  DAMPSENSE,
  DAMPSENSE_SUBJECT,
  dampSensors,
  NOTICE_OCID,
  noticed,
  OCID,
  PROCUREMENT,
} from "../../projection/aStory.ts";
import { readsOf } from "../aReading.ts";

describe("the history of a procurement", () => {
  it("is its acts in order, with who, when, what, and on which authority", async () => {
    const { reads } = await readsOf(dampSensors().ledger);
    const history = await reads.history(OCID);
    const kinds = history?.entries.map(({ kind }) => kind) ?? [];
    expect(kinds.slice(0, 4)).to.deep.equal([
      "ProcurementOpened",
      "TenderPublished",
      "TenderAmended",
      "TenderClarified",
    ]);
    const amended = history?.entries[2];
    expect(amended?.description).to.include(
      "London Borough of Camden amends the tender “Damp and mould sensors” (2025/014)",
    );
    expect(amended).to.include({ recordedAt: "2025-02-24T12:00:00Z", post: "head of procurement", standing: "good" });
    expect(amended?.reasons).to.equal("More homes need them.");
    expect(amended?.notes).to.deep.equal(["Changed the tender after bidders had seen it."]);
    expect(history?.count).to.equal(17);
  });

  it("keeps a corrected payment and says which act corrected it", async () => {
    const { reads } = await readsOf(dampSensors().ledger);
    const payment = (await reads.history(OCID))?.entries.find(({ kind }) => kind === "PaymentRecorded");
    expect(payment?.description).to.include("£15,000 plus VAT £3,000");
    expect(payment?.notes).to.deep.equal(["Corrected by act 25; what counts is said there."]);
  });

  it("says what was recorded more than 14 days after it happened, and not after 14", async () => {
    const { reads } = await readsOf(dampSensors().ledger);
    const late = await reads.recordedLate({});
    expect(late.items.map(({ kind, daysToRecord }) => [kind, daysToRecord])).to.deep.equal([
      ["DeliveryAcceptedInPart", 17],
    ]);
    const invoice = (await reads.history(OCID))?.entries.find(({ kind }) => kind === "InvoiceRecorded");
    expect(invoice).to.include({ happenedOn: "2025-06-02", daysToRecord: 14 });
    expect(invoice?.notes).to.deep.equal([]);
  });

  it("takes the day of an award from its content, where its author says it", async () => {
    const story = dampSensors();
    const award = { organisation: CAMDEN, subject: PROCUREMENT, values: { number: 2, winners: [] } };
    story.ledger.record("AwardDecided", { ...award, content: { decidedOn: "2025-06-09" } });
    story.ledger.record("AwardDecided", { ...award, content: { decidedOn: "2025-06-10" } });
    const { items } = await (await readsOf(story.ledger)).reads.recordedLate({});
    expect(items.map(({ kind, daysToRecord }) => [kind, daysToRecord])).to.deep.equal([
      ["AwardDecided", 15],
      ["DeliveryAcceptedInPart", 17],
    ]);
  });

  it("as at a day shows what was recorded by its end, with the head as it was", async () => {
    const { reads } = await readsOf(dampSensors().ledger);
    const asAt = endOfLondonDay("2025-03-20");
    const history = await reads.history(OCID, { asAt });
    expect(history?.entries.at(-1)?.kind).to.equal("AwardDecided");
    const then = await readsOf(untilThe20thOfMarch());
    expect(history?.head).to.equal((await then.reads.history(OCID))?.head);
    expect(await reads.history(OCID, { asAt: asAt - 86_400 })).to.have.property("count", 4);
  });

  it("as effective at a day shows what had happened by then, recorded or not, in the order of happening", async () => {
    const { reads } = await readsOf(dampSensors().ledger);
    const asAt = startOfLondonDay("2025-06-02");
    const recorded = await reads.history(OCID, { asAt });
    const happened = await reads.history(OCID, { asAt, effective: true });
    expect(recorded?.entries.map(({ kind }) => kind)).not.to.include("DeliveryAcceptedInPart");
    const last = happened?.entries.slice(-3).map(({ kind }) => kind);
    expect(last).to.deep.equal(["DeliveryAcceptedInPart", "InvoiceRecorded", "InvoiceReceived"]);
  });

  it("is found by id too, and is undefined for what nobody opened", async () => {
    const { reads } = await readsOf(dampSensors().ledger);
    expect((await reads.history(PROCUREMENT))?.count).to.equal(17);
    expect(await reads.history("ocds-213czf-cmd-nothing")).to.equal(undefined);
    expect(await reads.history(`0x${"0".repeat(64)}`)).to.equal(undefined);
    expect(await reads.history("organisation/99")).to.equal(undefined);
  });

  it("shows linked notices as evidence, recorded before or after the link, and unlinked ones only by themselves", async () => {
    const { ledger } = dampSensors();
    noticed(ledger, { id: "before" });
    const process = processOf(NOTICE_OCID);
    const lead = { organisation: CAMDEN, subject: PROCUREMENT };
    const link = ledger.record("NoticeLinked", { ...lead, values: { process }, content: { ocid: NOTICE_OCID } });
    noticed(ledger, { id: "after" });
    const linked = await readsOf(ledger);
    const evidence = (await linked.reads.history(OCID))?.entries.filter(({ isEvidence }) => isEvidence);
    expect(evidence?.map(({ sequence }) => sequence)).to.deep.equal([26, 28]);
    expect((await linked.reads.procurement(OCID))?.evidence.map(({ releaseId }) => releaseId)).to.deep.equal([
      "before",
      "after",
    ]);
    ledger.record("NoticeUnlinked", {
      ...lead,
      builtOn: link,
      values: { process, reason: 1 },
      content: { ocid: NOTICE_OCID },
    });
    const unlinked = await readsOf(ledger);
    expect((await unlinked.reads.history(OCID))?.entries.some(({ isEvidence }) => isEvidence)).to.equal(false);
    expect((await unlinked.reads.history(NOTICE_OCID))?.entries).to.have.length(2);
    expect((await unlinked.reads.procurement(OCID))?.links).to.have.length(1);
  });

  it("shows an organisation as it was called when it signed, and what it is called now", async () => {
    const { ledger } = dampSensors();
    const own = { organisation: DAMPSENSE, subject: DAMPSENSE_SUBJECT };
    ledger.record("OrganisationRenamed", { ...own, values: {}, content: { name: "Wetwatch plc" } });
    const { reads } = await readsOf(ledger);
    const signed = (await reads.history(OCID))?.entries.find(({ kind }) => kind === "AgreementSigned");
    expect(signed?.organisation).to.include({ name: "Dampsense Ltd", nameNow: "Wetwatch plc" });
    expect(signed?.description).to.match(/^Dampsense Ltd \(now Wetwatch plc\) signs/);
    const renaming = (await reads.history(`organisation/${DAMPSENSE}`))?.entries.at(-1);
    expect(renaming?.description).to.include("takes the name Wetwatch plc");
  });
});

function untilThe20thOfMarch() {
  const { ledger } = dampSensors();
  ledger.blocks.splice(13);
  return ledger;
}
