import { expect } from "chai";
import type { Hex } from "../../src/domain/Hex.ts";
import { agreed } from "./support/agreed.ts";
import type { Authority } from "./support/Authority.ts";
import { inWords } from "./support/inWords.ts";
import { refused } from "./support/refused.ts";
import { Story } from "./support/Story.ts";
import type { Supplier } from "./support/Supplier.ts";

/*
 * Four milestones of £10,000, all delivered and accepted on 1 October 2026, 30 days to pay each. A period of 30 days
 * begins with the day of receipt, so its last day is that day and 29 more.
 *   1  received  1 October: pay by 30 October, across the end of summer time on 25 October; paid on the 30th: 29 days
 *   2  received  2 October: pay by 31 October; paid on 1 November: 30 days, late
 *   3  received 31 October: pay by 29 November; £4,000 paid on 20 November and £6,000 on 28 November: 28 days
 *   4  received 16 November: pay by 15 December; £3,000 of it disputed, £7,000 paid on 15 December
 */
describe("how many days a borough takes to pay", () => {
  let story: Story;
  let camden: Authority;
  let hexagon: Supplier;
  let agreement: Hex;
  const invoices: Hex[] = [];

  before(async () => {
    story = await Story.begin("2026-03-02 09:00");
    camden = await story.authority("CMD");
    hexagon = await story.supplier("Hexagon Research Ltd", "99990001", camden);
    agreement = await agreed(story, camden, hexagon, [10_000, 10_000, 10_000, 10_000]);
    await story.moveTo("2026-10-01 10:00");
    for (const number of [1, 2, 3, 4]) {
      await hexagon.delivers(agreement, number, "2026-10-01");
      await camden.accepts(agreement, number, { on: "2026-10-01", pounds: 10_000 });
    }
  });
  after(() => story.end());

  interface Performance {
    invoices: number;
    paid: number;
    late: number;
    lateAndUnpaid: number;
    disputed: number;
    meanDaysToPay: number | null;
    outstanding: { net: number }[];
  }

  async function performance(): Promise<Performance> {
    const [own] = JSON.parse(await story.read("/api/payment-performance")) as Performance[];
    return own!;
  }

  interface Listed {
    ownNumber: string;
    payBy: string;
    paidOn: string | null;
    daysToPay: number;
    late: boolean;
  }

  async function invoice(number: number): Promise<Listed> {
    const { items } = JSON.parse(await story.read("/api/invoices")) as { items: Listed[] };
    return items.find(({ ownNumber }) => ownNumber === `H-${number}`)!;
  }

  async function invoicedAndReceived(number: number, day: string): Promise<Hex> {
    await story.moveTo(`${day} 12:00`);
    const id = await hexagon.invoices(agreement, number, { invoiceNumber: `H-${number}`, pounds: 10_000, on: day });
    await camden.receivesInvoice(id, `H-${number}`, day);
    invoices[number] = id;
    return id;
  }

  async function paid(number: number, day: string, pounds: number): Promise<Hex> {
    await story.moveTo(`${day} 15:00`);
    return camden.pays(agreement, number, { on: day, pounds, invoice: invoices[number]! });
  }

  it("does not count before an invoice: what is accepted and not invoiced is no late payment", async () => {
    expect(await story.read("/api/payment-performance")).to.equal("[]");
    await invoicedAndReceived(1, "2026-10-01");
    await invoicedAndReceived(2, "2026-10-02");
    const words = inWords(await story.read(`/agreements/${agreement}`));
    expect(words).to.contain("Payment due in 28 days").and.contain("The supplier may invoice what was accepted");
  });

  it("counts thirty days from receipt, the day of receipt included, across the change of the clocks", async () => {
    expect(await invoice(1)).to.include({ payBy: "2026-10-30" });
    expect(await invoice(2)).to.include({ payBy: "2026-10-31" });
    await paid(1, "2026-10-30", 10_000);
    expect(await invoice(1)).to.include({ paidOn: "2026-10-30", daysToPay: 29, late: false });
  });

  it("is late on the day after the last, and says so until it is paid and afterwards", async () => {
    await invoicedAndReceived(3, "2026-10-31");
    await story.moveTo("2026-10-31 23:59");
    expect(await invoice(2)).to.include({ late: false });
    await story.moveTo("2026-11-01 00:00:01");
    expect(await invoice(2)).to.include({ late: true, paidOn: null, daysToPay: 30 });
    expect(await performance()).to.include({ late: 1, lateAndUnpaid: 1 });
    await paid(2, "2026-11-01", 10_000);
    expect(await invoice(2)).to.include({ late: true, paidOn: "2026-11-01", daysToPay: 30 });
    expect(await performance()).to.include({ paid: 2, late: 1, lateAndUnpaid: 0, meanDaysToPay: 29.5 });
  });

  it("takes the day that made it up, in two parts, however they were recorded and corrected", async () => {
    expect(await invoice(3)).to.include({ payBy: "2026-11-29" });
    await invoicedAndReceived(4, "2026-11-16");
    const second = await paid(3, "2026-11-28", 6_000);
    expect(await invoice(3)).to.include({ paidOn: null });
    const first = await camden.pays(agreement, 3, { on: "2026-11-20", pounds: 4_000, invoice: invoices[3]! });
    expect(await invoice(3)).to.include({ paidOn: "2026-11-28", daysToPay: 28, late: false });
    await camden.correctsPayment(agreement, 3, { payment: first, on: "2026-11-19", pounds: 4_000 });
    expect(await invoice(3)).to.include({ paidOn: "2026-11-28", daysToPay: 28 });
    expect(second).not.to.equal(first);
    expect(await performance()).to.include({ paid: 3, meanDaysToPay: 29 }); // (29 + 30 + 28) / 3
  });

  it("is not late for what is disputed, in part, and is whole again once that is settled", async () => {
    const id = invoices[4]!;
    const dispute = (pounds: number, reason: "amount" | "settled") =>
      camden.disputesInvoice(id, { invoiceNumber: "H-4", pounds, reason });
    await story.moveTo("2026-11-29 10:00");
    const awaited = async () =>
      inWords(await story.read(`/agreements/${agreement}`)).includes("Payment due in 16 days") ? "payment" : "nothing";
    expect(await awaited()).to.equal("payment");
    await dispute(10_000, "amount"); // the whole of it: then nobody is waited for
    expect(await awaited()).to.equal("nothing");
    await dispute(3_000, "amount");
    expect(await awaited()).to.equal("payment");
    expect(await performance()).to.include({ disputed: 1 });
    await paid(4, "2026-12-15", 7_000);
    await story.moveTo("2026-12-16 09:00");
    expect(await invoice(4)).to.include({ payBy: "2026-12-15", late: false, paidOn: null });
    expect(inWords(await story.read("/invoices"))).to.contain(
      "Disputed £3,000 excluding VAT: the amount is not what is payable",
    );
    const more = await refused(() => dispute(10_000.01, "amount"));
    expect(more).to.include({ error: "PaymentDisputeOverInvoice" });
    await dispute(0, "settled");
    expect(await invoice(4)).to.include({ late: true });
    expect(await performance()).to.include({ disputed: 0, late: 2, lateAndUnpaid: 1 });
    expect((await performance()).outstanding[0]!.net).to.equal(300_000);
  });

  it("lets the supplier confirm a payment, contest it, and change its answer", async () => {
    await story.moveTo("2026-12-17 09:00");
    const payment = await paid(4, "2026-12-17", 3_000);
    await hexagon.contestsPayment(payment, 2_999, "One pound is missing.");
    expect(inWords(await story.read("/payments?status=contested"))).to.contain("received £2,999 excluding VAT");
    await hexagon.confirmsPayment(payment, "2026-12-17");
    const words = inWords(await story.read(`/agreements/${agreement}`));
    expect(words).to.contain("Confirmed received 17 December 2026");
    expect(inWords(await story.read("/payments?status=contested"))).not.to.contain("2,999");
    const others = await refused(() =>
      camden.records("PaymentConfirmed", "finance", { values: { payment }, content: { receivedOn: "2026-12-17" } }),
    );
    expect(others.problem).to.be.oneOf(["act-refused", "key-not-allowed"]);
    expect((await story.verify()).verdict).to.equal("holds");
  });
});
