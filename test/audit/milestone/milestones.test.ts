import { expect } from "chai";
import { startOfLondonDay } from "../../../src/domain/londonTime.ts";
import { CAMDEN, DAMPSENSE, dampSensors, HACKNEY } from "../../projection/aStory.ts";
import { readsOf } from "../aReading.ts";

/** Reads of the story's ledger on a London day, at noon. */
async function on(date: string) {
  const story = dampSensors();
  const { reads } = await readsOf(story.ledger, () => startOfLondonDay(date) + 12 * 3600);
  return { ...story, reads };
}

describe("milestones", () => {
  it("tell each attempt with its decision, and what is payable of which amount", async () => {
    const { reads, offer } = await on("2025-06-25");
    const [first, second] = (await reads.agreement(offer))?.milestones ?? [];
    expect(first?.attempts.map(({ attempt, late, decision }) => [attempt, late, decision?.outcome])).to.deep.equal([
      [1, true, "rejected"],
      [2, true, "accepted-in-part"],
    ]);
    expect(first?.attempts[0]?.decision).to.include({ reason: "the delivery is incomplete", decidedOn: "2025-05-12" });
    expect(first).to.include({ title: "Prototype", state: "accepted-in-part", successful: true });
    expect(first?.payable).to.deep.equal({ net: 15_000_00, vat: 3_000_00, gross: 18_000_00, currency: "GBP" });
    expect(first?.leftToPay).to.deep.equal({ net: 1_000_00, currency: "GBP" });
    expect(first?.attempts.map(({ daysLate }) => daysLate > 0)).to.deep.equal([true, true]);
    expect(second).to.include({ title: "Field test", state: "open", dueOn: "2025-07-31", payable: null });
    expect(second?.money.net).to.equal(32_000_00);
  });

  it("tell how each delivery stands: as decided, as its milestone while undecided, open where it is awaited again", async () => {
    const { reads, reading } = await readsOf(dampSensors().ledger, () => startOfLondonDay("2025-06-25"));
    const states = async () => {
      const { offer } = dampSensors();
      return (await reads.agreement(offer))?.milestones[0]?.attempts.map(({ state }) => state);
    };
    expect(await states()).to.deep.equal(["rejected", "accepted-in-part"]);
    const undecided = { outcome: null, decision: null };
    await reading.database.updateTable("attempts").set(undecided).where("number", "=", 1).execute();
    await reading.database.updateTable("milestones").set({ state: "delivered" }).where("number", "=", 1).execute();
    expect(await states()).to.deep.equal(["open", "delivered"]);
    await reading.database.updateTable("milestones").set({ state: "open" }).where("number", "=", 1).execute();
    expect(await states()).to.deep.equal(["open", "open"]);
  });

  it("are due on their day and late from the next, by the date that both signed last", async () => {
    const clock = async (date: string) =>
      (await (await on(date)).reads.listMilestones({ supplier: DAMPSENSE }, {})).items[1]?.clock;
    expect(await clock("2025-07-30")).to.include({ daysUntilDue: 1, late: false });
    expect(await clock("2025-07-31")).to.deep.include({ daysUntilDue: 0, late: false, words: ["delivery due today"] });
    expect(await clock("2025-08-03")).to.deep.include({
      daysUntilDue: -3,
      late: true,
      daysLate: 3,
      words: ["delivery late by 3 days"],
    });
  });

  it("are listed by what is due, late, undecided and unpaid, the soonest first", async () => {
    const numbers = async (date: string, status: "due" | "late" | "payment-late") => {
      const { reads } = await on(date);
      return (await reads.listMilestones({ status, buyer: CAMDEN }, {})).items.map(({ number }) => number);
    };
    expect(await numbers("2025-07-01", "due")).to.deep.equal([2]);
    expect(await numbers("2025-06-30", "due")).to.deep.equal([]); // 31 days ahead, the list looks 30
    expect(await numbers("2025-07-31", "late")).to.deep.equal([]);
    expect(await numbers("2025-08-01", "late")).to.deep.equal([2]);
    // Received on 2 June, 30 days beginning with it end on 1 July; £1,000 of £15,000 is still owed.
    expect(await numbers("2025-07-01", "payment-late")).to.deep.equal([]);
    expect(await numbers("2025-07-02", "payment-late")).to.deep.equal([1]);
  });

  it("are due within so many days of London's calendar, also where the clocks go back in between", async () => {
    const { reads, reading } = await readsOf(dampSensors().ledger, () => startOfLondonDay("2025-10-20"));
    const due = startOfLondonDay("2025-11-03"); // 14 days, one of which has 25 hours
    await reading.database
      .updateTable("milestones")
      .set({ dueOn: due, awaitsUntil: due, awaits: "delivery" })
      .where("number", "=", 2)
      .execute();
    const within = async (withinDays: number) =>
      (await reads.listMilestones({ status: "due", withinDays }, {})).items.map(({ number }) => number);
    expect(await within(14)).to.deep.equal([2]);
    expect(await within(13)).to.deep.equal([]);
  });

  it("await a decision within the days agreed, beginning with the delivery", async () => {
    const story = dampSensors();
    story.ledger.blocks.splice(20); // the second delivery, of 20 May, is the last act
    const undecided = async (date: string) => {
      const { reads } = await readsOf(story.ledger, () => startOfLondonDay(date));
      return (await reads.listMilestones({ status: "decision-late" }, {})).items;
    };
    expect(await undecided("2025-06-18")).to.deep.equal([]);
    expect((await undecided("2025-06-19"))[0]?.clock).to.include({ decideBy: "2025-06-18", decisionLate: true });
  });

  it("are nobody's who is no party", async () => {
    const { reads } = await on("2025-08-03");
    expect((await reads.listMilestones({ buyer: HACKNEY }, {})).items).to.deep.equal([]);
  });

  it("are not offered to be invoiced once everything payable is", async () => {
    const { reads, offer } = await on("2025-06-25");
    const [first] = (await reads.agreement(offer))?.milestones ?? [];
    const kinds = first?.next.map(({ kind }) => kind);
    expect(kinds).to.include("PaymentRecorded").and.not.include("InvoiceRecorded"); // £1,000 is still to be paid
  });

  it("name what the next act builds on", async () => {
    const { reads, offer, acceptanceInPart, correction } = await on("2025-06-25");
    const [first] = (await reads.agreement(offer))?.milestones ?? [];
    expect(first).to.include({ decisionAct: acceptanceInPart, paymentBuildsOn: correction, paidBefore: 14_000_00 });
  });
});
