import { expect } from "chai";
import type { Hex } from "../../../src/domain/Hex.ts";
import { startOfLondonDay } from "../../../src/domain/londonTime.ts";
import { CAMDEN, DAMPSENSE, dampSensors, PROCUREMENT, type Story } from "../../projection/aStory.ts";
import { keyOf } from "../../projection/HandMadeLedger.ts";
import { readsOf } from "../aReading.ts";

const buyer = { organisation: CAMDEN, subject: PROCUREMENT, signer: keyOf(CAMDEN, 2) };
const supplier = { organisation: DAMPSENSE, subject: PROCUREMENT };
const paidOn = startOfLondonDay("2025-06-20");

async function readsOn(story: Story, date: string) {
  return (await readsOf(story.ledger, () => startOfLondonDay(date))).reads;
}

/** Corrects the payment once more: £15,000 was right after all. */
function correctedAgain(): Story {
  const story = dampSensors();
  const { payment, offer: agreement, correction } = story;
  const right = {
    agreement,
    number: 1,
    payment,
    amount: 15_000_00,
    vat: 3_000_00,
    paidBefore: 14_000_00,
    reason: 1,
    paidOn,
  };
  story.ledger.record("PaymentCorrected", { ...buyer, builtOn: correction, values: right });
  return story;
}

describe("payments", () => {
  it("count the corrected value and keep what was recorded first", async () => {
    const reads = await readsOn(dampSensors(), "2025-06-25");
    const [payment] = (await reads.listPayments({ buyer: CAMDEN }, {})).items;
    expect(payment?.money.net).to.equal(14_000_00);
    expect(payment?.recorded.net).to.equal(15_000_00);
    expect(payment?.corrections.map(({ reason }) => reason)).to.deep.equal(["the amount was wrong"]);
    expect((await reads.listPayments({ status: "corrected" }, {})).items).to.have.length(1);
  });

  it("count the last of several corrections", async () => {
    const reads = await readsOn(correctedAgain(), "2025-06-25");
    const [payment] = (await reads.listPayments({}, {})).items;
    expect(payment?.money.net).to.equal(15_000_00);
    expect(payment?.corrections.map(({ money }) => money.net)).to.deep.equal([14_000_00, 15_000_00]);
    expect((await reads.population()).paid).to.deep.equal([{ net: 15_000_00, currency: "GBP" }]);
  });

  it("are contested or confirmed by the supplier, and its last answer counts", async () => {
    const story = dampSensors();
    const { payment, correction } = story;
    const contest = { payment, previous: `0x${"0".repeat(64)}` as const, receivedAmount: 13_000_00, reason: 1 };
    const contested = story.ledger.record("PaymentContested", { ...supplier, builtOn: correction, values: contest });
    const before = await readsOn(story, "2025-06-25");
    expect((await before.listPayments({ status: "contested" }, {})).items[0]?.answer).to.deep.include({
      answer: "contested",
      received: { net: 13_000_00, currency: "GBP" },
    });
    const confirm = { payment, previous: contested, receivedOn: paidOn };
    story.ledger.record("PaymentConfirmed", { ...supplier, builtOn: correction, values: confirm });
    const after = await readsOn(story, "2025-06-25");
    expect((await after.listPayments({ status: "contested" }, {})).items).to.deep.equal([]);
    expect((await after.listPayments({}, {})).items[0]?.answer).to.include({
      answer: "confirmed",
      receivedOn: "2025-06-20",
      toEarlierAmount: false,
    });
  });

  it("are answered for the amount that stood then, and for no later one", async () => {
    const story = dampSensors();
    const { payment, correction, offer: agreement } = story;
    const zero = `0x${"0".repeat(64)}` as const;
    const confirm = { payment, previous: zero, receivedOn: paidOn };
    story.ledger.record("PaymentConfirmed", { ...supplier, builtOn: correction, values: confirm });
    const right = { agreement, number: 1, payment, amount: 15_000_00, vat: 3_000_00, paidBefore: 14_000_00 };
    const values = { ...right, reason: 99, paidOn };
    const content = { reasons: "The bank had split it." };
    story.ledger.record("PaymentCorrected", { ...buyer, builtOn: correction, values, content });
    const [view] = (await (await readsOn(story, "2025-06-25")).listPayments({}, {})).items;
    expect(view?.answer).to.include({ answer: "confirmed", toEarlierAmount: true });
    const last = view?.corrections.at(-1);
    expect(last).to.include({ reason: "another reason", reasons: "The bank had split it." });
  });
});

describe("a confirmation", () => {
  const zero = `0x${"0".repeat(64)}` as const;

  /** £15,000 was recorded, and corrected to £14,000 before anybody answered. */
  function confirmedOn(builtOn: "payment" | "correction") {
    const story = dampSensors();
    const values = { payment: story.payment, previous: zero, receivedOn: paidOn };
    const confirmation = story.ledger.record("PaymentConfirmed", { ...supplier, builtOn: story[builtOn], values });
    return { story, confirmation };
  }

  function corrects(story: Story, values: { amount: number; vat: number; paidOn: number }): Hex {
    const { offer: agreement, payment, correction } = story;
    const said = { agreement, number: 1, payment, paidBefore: 14_000_00, reason: 1, ...values };
    return story.ledger.record("PaymentCorrected", { ...buyer, builtOn: correction, values: said });
  }

  async function answerIn(story: Story) {
    const [payment] = (await (await readsOn(story, "2025-06-25")).listPayments({}, {})).items;
    return [payment?.answer?.answer, payment?.answer?.toEarlierAmount];
  }

  it("stands until the amount is corrected, and then is asked for anew", async () => {
    const { story, confirmation } = confirmedOn("correction");
    expect(await answerIn(story)).to.deep.equal(["confirmed", false]);
    const builtOn = corrects(story, { amount: 13_000_00, vat: 2_600_00, paidOn });
    expect(await answerIn(story)).to.deep.equal(["confirmed", true]);
    const values = { payment: story.payment, previous: confirmation, receivedOn: paidOn };
    story.ledger.record("PaymentConfirmed", { ...supplier, builtOn, values });
    expect(await answerIn(story)).to.deep.equal(["confirmed", false]);
  });

  it("falls with a correction of the VAT, and stands through one of the day", async () => {
    const vat = confirmedOn("correction").story;
    corrects(vat, { amount: 14_000_00, vat: 2_700_00, paidOn });
    expect(await answerIn(vat)).to.deep.equal(["confirmed", true]);
    const day = confirmedOn("correction").story;
    corrects(day, { amount: 14_000_00, vat: 2_800_00, paidOn: startOfLondonDay("2025-06-19") });
    expect(await answerIn(day)).to.deep.equal(["confirmed", false]);
  });

  it("of an amount that was corrected on the way confirms nothing", async () => {
    expect(await answerIn(confirmedOn("payment").story)).to.deep.equal(["confirmed", true]);
  });

  it("is no contest, and a contest stands until it is answered anew, whatever is corrected", async () => {
    const story = dampSensors();
    const values = { payment: story.payment, previous: zero, receivedAmount: 13_000_00, reason: 1 };
    story.ledger.record("PaymentContested", { ...supplier, builtOn: story.correction, values });
    corrects(story, { amount: 13_999_99, vat: 2_800_00, paidOn });
    expect(await answerIn(story)).to.deep.equal(["contested", true]);
  });
});

describe("invoices", () => {
  it("are late from the day after the last day to pay, and no longer once paid in full", async () => {
    const late = async (story: Story, date: string) =>
      (await (await readsOn(story, date)).listInvoices({ status: "late" }, {})).items.map(({ ownNumber }) => ownNumber);
    expect(await late(dampSensors(), "2025-07-01")).to.deep.equal([]);
    expect(await late(dampSensors(), "2025-07-02")).to.deep.equal(["DS-0042"]);
    expect(await late(correctedAgain(), "2025-07-02")).to.deep.equal([]);
  });

  it("count days to pay from receipt", async () => {
    const [open] = (await (await readsOn(dampSensors(), "2025-06-25")).listInvoices({ status: "unpaid" }, {})).items;
    expect(open).to.include({ daysToPay: 23, paidOn: null, receivedOn: "2025-06-02", payBy: "2025-07-01" });
    const [settled] = (await (await readsOn(correctedAgain(), "2025-09-01")).listInvoices({}, {})).items;
    expect(settled).to.include({ daysToPay: 18, paidOn: "2025-06-20", late: false, daysLate: 0 });
  });

  it("say by how many days they are late, and what is left to pay", async () => {
    const [late] = (await (await readsOn(dampSensors(), "2025-07-04")).listInvoices({}, {})).items;
    expect(late).to.deep.include({ late: true, daysLate: 3, leftToPay: { net: 1_000_00, currency: "GBP" } });
  });

  it("name the act with which the supplier contests a payment for them, until it says otherwise", async () => {
    const story = dampSensors();
    const { payment, correction, invoice } = story;
    const contest = { payment, previous: `0x${"0".repeat(64)}` as const, receivedAmount: 0, reason: 99 };
    const content = { reasons: "Nothing has come." };
    const contested = story.ledger.record("PaymentContested", {
      ...supplier,
      builtOn: correction,
      values: contest,
      content,
    });
    const reads = await readsOn(story, "2025-06-25");
    const [view] = (await reads.listInvoices({}, {})).items;
    expect(view?.id).to.equal(invoice);
    expect(view?.contestedBy.map(({ actHash }) => actHash)).to.deep.equal([contested]);
    const [paid] = (await reads.listPayments({}, {})).items;
    expect(paid?.answer).to.include({ reason: "another reason", reasons: "Nothing has come." });
    const confirm = { payment, previous: contested, receivedOn: paidOn };
    story.ledger.record("PaymentConfirmed", { ...supplier, builtOn: correction, values: confirm });
    const [later] = (await (await readsOn(story, "2025-06-25")).listInvoices({}, {})).items;
    expect(later?.contestedBy).to.deep.equal([]);
  });

  it("are not late for what is disputed", async () => {
    const story = dampSensors();
    const { invoice } = story;
    story.ledger.record("InvoiceDisputed", { ...buyer, values: { invoice, disputedAmount: 1_000_00, reason: 1 } });
    const reads = await readsOn(story, "2025-07-02");
    expect((await reads.listInvoices({ status: "late" }, {})).items).to.deep.equal([]);
    const [disputed] = (await reads.listInvoices({ status: "disputed" }, {})).items;
    expect(disputed?.disputed?.net).to.equal(1_000_00);
    expect(disputed?.disputedBy?.kind).to.equal("InvoiceDisputed");
  });

  it("add up to how an authority pays", async () => {
    const [open] = await (await readsOn(dampSensors(), "2025-07-02")).paymentPerformance();
    expect(open).to.deep.include({ invoices: 1, paid: 0, late: 1, meanDaysToPay: null });
    const [settled] = await (await readsOn(correctedAgain(), "2025-07-02")).paymentPerformance();
    expect(settled).to.deep.include({ invoices: 1, paid: 1, late: 0, meanDaysToPay: 18 });
    expect(settled?.authority.name).to.equal("London Borough of Camden");
  });
});

describe("agreements", () => {
  it("are in force since both signed, and show what was offered first", async () => {
    const story = dampSensors();
    const view = await (await readsOn(story, "2025-06-25")).agreement(story.offer);
    expect(view).to.include({ state: "in-force", inForceSince: "2025-03-24T12:00:00Z", expired: false });
    expect([view?.offered.net, view?.money.net, view?.paid.net]).to.deep.equal([50_000_00, 52_000_00, 14_000_00]);
    expect(view?.variations[0]).to.include({ state: "signed" });
  });

  it("are past their last day while nobody has recorded their end", async () => {
    const story = dampSensors();
    const on = async (date: string) => (await (await readsOn(story, date)).agreement(story.offer))!;
    const { endsOn, termPassed } = await on("2025-06-25");
    expect(termPassed).to.equal(false);
    expect((await on(endsOn)).termPassed).to.equal(false);
    expect(await on("2027-01-01")).to.include({ state: "in-force", termPassed: true, endedOn: null });
  });

  it("are offers that run out by time alone", async () => {
    const story = dampSensors();
    story.ledger.blocks.splice(14);
    const open = await (await readsOn(story, "2025-04-20")).listAgreements({ state: "offered" }, {});
    const expired = await (await readsOn(story, "2025-04-21")).listAgreements({ state: "offered" }, {});
    expect([open.items[0]?.expired, expired.items[0]?.expired]).to.deep.equal([false, true]);
    expect([open.items[0]?.canBeSigned, expired.items[0]?.canBeSigned]).to.deep.equal([true, false]);
  });

  it("end with a ground, a day and the sum paid, and then the procurement is complete", async () => {
    const story = dampSensors();
    const ending = { agreement: story.offer, ground: 3, effectiveOn: startOfLondonDay("2025-06-24"), paid: 14_000_00 };
    story.ledger.record("AgreementEnded", { ...buyer, values: ending });
    const reads = await readsOn(story, "2025-08-03");
    expect((await reads.agreement(story.offer))?.ended).to.deep.include({
      ground: "both parties agreed to end it",
      effectiveOn: "2025-06-24",
    });
    expect(await reads.agreement(story.offer)).to.include({ endedOn: "2025-06-24", termPassed: false });
    expect((await reads.procurement(PROCUREMENT))?.state).to.equal("complete");
    expect((await reads.listMilestones({ status: "late" }, {})).items).to.deep.equal([]);
    expect((await reads.listMilestones({ status: "payment-late" }, {})).items).to.have.length(1);
  });
});
