import { expect } from "chai";
import { ZERO_BYTES32 } from "../../../src/domain/Hex.ts";
import { startOfLondonDay } from "../../../src/domain/londonTime.ts";
import { ownReferenceDigest } from "../../../src/domain/ownReference.ts";
import { procurementSubject } from "../../../src/domain/subjects.ts";
import { CAMDEN, DAMPSENSE, dampSensors, HACKNEY, PROCUREMENT, type Story } from "../../projection/aStory.ts";
import { readsOf } from "../aReading.ts";

const day = startOfLondonDay;

/** An offer of one milestone, as an act's values have it. */
function anOffer(pounds: number, changes: { currency?: string; isFramework?: boolean } = {}) {
  const terms = { number: 1, dueOn: day("2025-08-01"), daysToDecide: 30, daysToPay: 30 };
  const { isFramework = false } = changes;
  return {
    ...{ supplier: DAMPSENSE, framework: ZERO_BYTES32, isFramework, phase: 1, currency: "GBP", vat: 0, vatRate: 0 },
    ...{ startsOn: day("2025-07-01"), endsOn: day("2025-09-30"), openUntil: day("2025-07-30"), amount: pounds * 100 },
    milestones: isFramework ? [] : [{ ...terms, amount: pounds * 100, vat: 0 }],
    ...changes,
  };
}

const signed = (pounds: number) => ({
  amount: pounds * 100,
  startsOn: day("2025-07-01"),
  endsOn: day("2025-09-30"),
});

async function rowsOf(story: Story, list: "agreements" | "milestones" | "invoices" | "payments") {
  const rows: string[][] = [];
  for await (const row of (await readsOf(story.ledger)).reads.csv(list)) rows.push(row);
  const [header = [], ...others] = rows;
  const sum = (column: string) => others.reduce((total, row) => total + Number(row[header.indexOf(column)]), 0);
  return { count: others.length, sum };
}

describe("the population of an audit", () => {
  it("counts what its lists hold: an offer that nobody signed is in the list, so it is counted too", async () => {
    const story = dampSensors();
    story.ledger.record("AgreementOffered", { organisation: CAMDEN, subject: PROCUREMENT, values: anOffer(7_000) });
    const population = await (await readsOf(story.ledger)).reads.population();
    const [agreements, milestones] = [await rowsOf(story, "agreements"), await rowsOf(story, "milestones")];
    expect([population.agreements, agreements.count]).to.deep.equal([2, 2]);
    expect([population.milestones, milestones.count]).to.deep.equal([3, 3]);
    expect(population.agreementsSigned).to.equal(1);
  });

  it("sums what the columns of its lists add up to: no unsigned offer, and a framework by its call-offs alone", async () => {
    const story = dampSensors();
    const camden = { organisation: CAMDEN, subject: PROCUREMENT };
    story.ledger.record("AgreementOffered", { ...camden, values: anOffer(7_000) });
    const framework = story.ledger.record("AgreementOffered", {
      ...camden,
      values: anOffer(90_000, { isFramework: true }),
    });
    story.ledger.record("AgreementSigned", {
      ...{ organisation: DAMPSENSE, subject: PROCUREMENT, builtOn: framework },
      values: signed(90_000),
    });
    const population = await (await readsOf(story.ledger)).reads.population();
    const agreements = await rowsOf(story, "agreements");
    expect(population.agreed).to.deep.equal([{ net: 52_000_00, currency: "GBP" }]);
    expect(agreements.sum("Counted as agreed, net (minor units)")).to.equal(52_000_00);
    expect(population.accepted).to.deep.equal([{ net: 15_000_00, currency: "GBP" }]);
    expect((await rowsOf(story, "milestones")).sum("Payable, net (minor units)")).to.equal(15_000_00);
    expect((await rowsOf(story, "invoices")).sum("Invoiced, net (minor units)")).to.equal(15_000_00);
    expect(population.paid).to.deep.equal([{ net: 14_000_00, currency: "GBP" }]);
    expect((await rowsOf(story, "payments")).sum("Paid, net (minor units)")).to.equal(14_000_00);
  });

  it("never adds different currencies together", async () => {
    const story = dampSensors();
    const subject = procurementSubject(HACKNEY, ownReferenceDigest("H-7"));
    const hackney = { organisation: HACKNEY, subject };
    const opening = { ownReference: ownReferenceDigest("H-7"), ground: 1, currency: "EUR", members: [], phases: [] };
    story.ledger.record("ProcurementOpened", { ...hackney, values: opening });
    const values = anOffer(4_000, { currency: "EUR" });
    const offer = story.ledger.record("AgreementOffered", { ...hackney, values });
    story.ledger.record("AgreementSigned", { organisation: DAMPSENSE, subject, builtOn: offer, values: signed(4_000) });
    expect((await (await readsOf(story.ledger)).reads.population()).agreed).to.deep.equal([
      { net: 4_000_00, currency: "EUR" },
      { net: 52_000_00, currency: "GBP" },
    ]);
  });
});
