import { expect } from "chai";
import { startOfLondonDay } from "../../../src/domain/londonTime.ts";
import { ownReferenceDigest } from "../../../src/domain/ownReference.ts";
import { planSubject } from "../../../src/domain/subjects.ts";
import { CAMDEN, founded, HACKNEY } from "../../projection/aStory.ts";
import type { HandMadeLedger } from "../../projection/HandMadeLedger.ts";
import { readsOf } from "../aReading.ts";

function publish(
  ledger: HandMadeLedger,
  owner: number,
  title: string,
  cpv: string,
  starts: string | null = "2025-09-01",
) {
  const reference = `${owner} ${title}`.slice(0, 60);
  const subject = planSubject(owner, ownReferenceDigest(reference));
  const plan = {
    ownReference: ownReferenceDigest(reference),
    estimatedValue: 100,
    currency: "GBP",
    startsOn: starts === null ? 0 : startOfLondonDay(starts),
  };
  const content = {
    reference,
    title,
    summary: "S",
    cpv: [{ code: cpv }],
    keywords: title === "Damp sensors" ? ["homes"] : [],
  };
  const act = ledger.record("PlanPublished", { organisation: owner, subject, values: plan, content });
  return { subject, act, plan };
}

describe("plans", () => {
  it("that share a CPV class or two telling words, start within a year and are others' look alike", async () => {
    const ledger = founded();
    const damp = publish(ledger, CAMDEN, "Damp sensors", "38290000");
    publish(ledger, HACKNEY, "Instruments for surveyors", "38295000");
    publish(ledger, HACKNEY, "Sensors that find damp", "48000000");
    publish(ledger, HACKNEY, "Damp training", "80000000");
    publish(ledger, HACKNEY, "Old damp sensors", "38290000", "2024-08-01");
    publish(ledger, CAMDEN, "Damp sensors again", "38290000");
    const { reads } = await readsOf(ledger);
    const { overlapping, overlaps } = (await reads.plan(damp.subject)) ?? {};
    expect(overlapping?.map(({ title }) => title)).to.deep.equal([
      "Sensors that find damp",
      "Instruments for surveyors",
    ]);
    expect(overlapping?.[1]?.why).to.deep.equal(["CPV class 3829", "starts within a year of each other"]);
    expect(overlapping?.[0]?.why).to.deep.equal(["the words damp, sensor", "starts within a year of each other"]);
    expect(overlaps).to.equal(2);
  });

  it("without a start have none, and look like any other whenever that starts", async () => {
    const ledger = founded();
    const unknown = publish(ledger, CAMDEN, "Damp sensors", "38290000", null);
    const later = publish(ledger, HACKNEY, "Damp sensors", "38290000", "2031-09-01");
    publish(ledger, HACKNEY, "Sensors that find damp", "48000000", null);
    const { reads } = await readsOf(ledger);
    const mine = await reads.plan(unknown.subject);
    expect(mine?.startsOn).to.equal(null);
    expect(mine?.overlapping.map(({ title, startsOn }) => [title, startsOn])).to.deep.equal([
      ["Sensors that find damp", null],
      ["Damp sensors", "2031-09-01"],
    ]);
    expect(mine?.overlapping[1]?.why).to.include("one of them has no start set yet");
    expect((await reads.plan(later.subject))?.overlapping.map(({ id }) => id)).to.deep.equal([unknown.subject]);
    expect((await reads.search("damp")).filter(({ kind }) => kind === "plan").map(({ on }) => on)).to.include(null);
    const table: string[][] = [];
    for await (const row of reads.csv("plans")) table.push(row);
    const [header = [], ...rows] = table;
    expect(rows.map((row) => row[header.indexOf("Starts on")])).to.deep.equal(["", "2031-09-01", ""]);
  });

  it("that start a year apart to the day look alike, also over a leap day", async () => {
    const ledger = founded();
    const damp = publish(ledger, CAMDEN, "Damp sensors", "38290000", "2027-09-01");
    publish(ledger, HACKNEY, "Damp sensors", "38290000", "2028-09-01");
    publish(ledger, HACKNEY, "Damp sensors in flats", "38290000", "2028-09-02");
    const { reads } = await readsOf(ledger);
    expect((await reads.plan(damp.subject))?.overlapping.map(({ startsOn }) => startsOn)).to.deep.equal(["2028-09-01"]);
  });

  it("do not look alike for a CPV group that half of all plans are in", async () => {
    const ledger = founded();
    const plan = publish(ledger, CAMDEN, "Damp sensors", "73100000");
    publish(ledger, HACKNEY, "Library kiosks", "73100000");
    const { reads } = await readsOf(ledger);
    expect((await reads.plan(plan.subject))?.overlapping).to.deep.equal([]);
  });

  it("stop looking alike when they are dropped or changed", async () => {
    const ledger = founded();
    const damp = publish(ledger, CAMDEN, "Damp sensors", "38290000");
    const other = publish(ledger, HACKNEY, "Sensors that find damp", "48000000");
    ledger.record("PlanDropped", {
      organisation: HACKNEY,
      subject: other.subject,
      builtOn: other.act,
      values: { reason: 1 },
    });
    const { reads } = await readsOf(ledger);
    expect((await reads.plan(damp.subject))?.overlapping).to.deep.equal([]);
    expect((await reads.listPlans({ state: "dropped" }, {})).items.map(({ id }) => id)).to.deep.equal([other.subject]);
  });

  it("say who joined, and whether that was before a change", async () => {
    const ledger = founded();
    const { subject, act, plan } = publish(ledger, CAMDEN, "Damp sensors", "38290000");
    const values = { previous: `0x${"0".repeat(64)}` as const };
    ledger.record("PlanJoined", { organisation: HACKNEY, subject, builtOn: act, values });
    const { estimatedValue, currency, startsOn } = plan;
    const changed = { estimatedValue, currency, startsOn };
    const content = { reference: "x", title: "Damp and mould sensors", summary: "S", cpv: [] };
    ledger.record("PlanChanged", { organisation: CAMDEN, subject, builtOn: act, values: changed, content });
    const { reads } = await readsOf(ledger);
    const view = await reads.plan(subject);
    expect(view?.answers).to.have.length(1);
    expect(view?.answers[0]).to.include({ answer: "joined", toEarlierVersion: true });
    expect(view).to.include({ version: 2, title: "Damp and mould sensors" });
    for (const text of ["damp sensors", "mould", "homes"]) {
      expect((await reads.listPlans({ text }, {})).items, text).to.have.length(1);
    }
  });
});
