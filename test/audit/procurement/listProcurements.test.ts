import { expect } from "chai";
import { UnknownCursor } from "../../../src/audit/paging.ts";
import { ownReferenceDigest } from "../../../src/domain/ownReference.ts";
import { procurementSubject } from "../../../src/domain/subjects.ts";
import { CAMDEN, DAMPSENSE, dampSensors, HACKNEY, OCID } from "../../projection/aStory.ts";
import type { HandMadeLedger } from "../../projection/HandMadeLedger.ts";
import { readsOf } from "../aReading.ts";

function open(ledger: HandMadeLedger, lead: number, reference: string, title: string): void {
  ledger.record("ProcurementOpened", {
    organisation: lead,
    subject: procurementSubject(lead, ownReferenceDigest(reference)),
    values: { ownReference: ownReferenceDigest(reference), ground: 3, currency: "GBP", members: [], phases: [] },
    content: { reference, title, challenge: "Boats and bridges" },
  });
}

function withMore(): HandMadeLedger {
  const { ledger } = dampSensors();
  open(ledger, HACKNEY, "H/1", "Canal sensors");
  open(ledger, HACKNEY, "H/2", "Bridge cameras");
  return ledger;
}

describe("the list of procurements", () => {
  it("is newest first and comes page by page, each once", async () => {
    const { reads } = await readsOf(withMore());
    const titles: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await reads.listProcurements({}, { limit: 1, cursor });
      titles.push(...page.items.map(({ title }) => title));
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect(titles).to.deep.equal(["Bridge cameras", "Canal sensors", "Damp and mould sensors"]);
  });

  for (const [what, filter, references] of [
    ["an authority, as lead or member", { authority: HACKNEY }, ["H/2", "H/1", "2025/014"]],
    ["a lead alone", { authority: CAMDEN }, ["2025/014"]],
    ["a supplier", { supplier: DAMPSENSE }, ["2025/014"]],
    ["a supplier and an authority", { supplier: DAMPSENSE, authority: HACKNEY }, ["2025/014"]],
    ["a stage", { stage: "planning" }, ["H/2", "H/1"]],
    ["a state and a stage", { state: "active", stage: "implementation" }, ["2025/014"]],
    ["an authority and a stage", { authority: HACKNEY, stage: "implementation" }, ["2025/014"]],
    ["a state that none is in", { state: "cancelled" }, []],
    ["when it was opened", { openedUntil: Date.parse("2025-02-03T23:59:59Z") / 1000 }, ["2025/014"]],
    ["a word", { text: "sensor" }, ["H/1", "2025/014"]],
    ["all words, in any case and number", { text: "SENSORS mould" }, ["2025/014"]],
    ["a word of what it is about", { text: "bridges" }, ["H/2", "H/1"]],
    ["a word and an authority", { text: "sensors", authority: CAMDEN }, ["2025/014"]],
    ["what it was once called", { text: "damp sensors" }, ["2025/014"]],
    ["a word that is nowhere", { text: "tractor" }, []],
    ["nothing that could be searched", { text: "of the" }, []],
  ] as const) {
    it(`can be asked for ${what}`, async () => {
      const { reads } = await readsOf(withMore());
      const page = await reads.listProcurements(filter, {});
      expect(page.items.map(({ reference }) => reference)).to.deep.equal(references);
    });
  }

  it("gives every procurement an OCID of its own, even where references look alike", async () => {
    const { ledger } = dampSensors();
    open(ledger, CAMDEN, "2025-014", "Another");
    const { reads } = await readsOf(ledger);
    const [another] = (await reads.listProcurements({}, {})).items;
    expect(another?.ocid).to.match(new RegExp(`^${OCID}-[0-9a-f]{8}$`));
    expect((await reads.procurement(another?.ocid ?? ""))?.title).to.equal("Another");
  });

  it("refuses a cursor that it never gave", async () => {
    const { reads } = await readsOf(withMore());
    for (const cursor of ["", "x", "bm90IGpzb24", Buffer.from('["a"]').toString("base64url")]) {
      const failure = await reads.listProcurements({}, { cursor }).catch((error: unknown) => error);
      expect(failure, cursor).to.be.instanceOf(UnknownCursor);
    }
  });
});
