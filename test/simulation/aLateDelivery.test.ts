import { expect } from "chai";
import type { Hex } from "../../src/domain/Hex.ts";
import { agreed } from "./support/agreed.ts";
import type { Authority } from "./support/Authority.ts";
import { inWords } from "./support/inWords.ts";
import { refused } from "./support/refused.ts";
import { Story } from "./support/Story.ts";
import type { Supplier } from "./support/Supplier.ts";

/*
 * £30,000 excluding VAT for one milestone, due on 30 June 2026, with 30 days to decide and 30 to pay.
 * 25 June delivered, 29 June rejected; 6 July (six days late) delivered again, 10 July accepted in part at £20,000.
 * 14 July corrected to £25,000; 16 July that was corrected to £24,000.
 * 17 July £20,000 paid, 20 July corrected to £24,000, 21 July that was corrected to £22,000; then reversed.
 */
describe("a late delivery, accepted in part, and corrections of corrections", () => {
  let story: Story;
  let camden: Authority;
  let hexagon: Supplier;
  let agreement: Hex;
  let invoice: Hex;
  let payment: Hex;

  before(async () => {
    story = await Story.begin("2026-03-02 09:00");
    camden = await story.authority("CMD");
    hexagon = await story.supplier("Hexagon Research Ltd", "99990001", camden);
    agreement = await agreed(story, camden, hexagon, [30_000]);
  });
  after(() => story.end());

  interface Sums {
    agreed: number;
    accepted: number;
    invoiced: number;
    paid: number;
  }

  const pence = (sums: Sums) => Object.values(sums).map((pounds) => pounds * 100);
  /** @param asAt a day, at the end of which they are asked for */
  async function sums(asAt?: string): Promise<number[]> {
    const query = asAt === undefined ? "" : `?as-at=${asAt}`;
    const table = await story.read(`/api/agreements/${agreement}/three-way${query}`);
    const { totals } = JSON.parse(table) as { totals: Sums };
    return [totals.agreed, totals.accepted, totals.invoiced, totals.paid];
  }
  const page = async () => inWords(await story.read(`/agreements/${agreement}`));
  it("is rejected, comes again late, and is accepted in part", async () => {
    await story.moveTo("2026-06-25 15:00");
    await hexagon.delivers(agreement, 1, "2026-06-25");
    const early = await refused(() => hexagon.delivers(agreement, 1, "2026-06-25", 2));
    expect(early).to.include({ error: "MilestoneWrongState" });
    expect(early.says).to.contain("is delivered, to be decided");
    await story.moveTo("2026-06-29 15:00");
    await camden.rejects(agreement, 1, { on: "2026-06-29", reasons: "Kitchens are missing." });
    expect(await page()).to.contain("Acceptance criteria are not met. “ Kitchens are missing. ”");
    await story.moveTo("2026-07-06 09:00");
    expect(await page()).to.contain("Delivery late by 6 days");
    await hexagon.delivers(agreement, 1, "2026-07-06", 2);
    await story.moveTo("2026-07-10 11:00");
    await camden.acceptsInPart(agreement, 1, { on: "2026-07-10", pounds: 20_000, reasons: "One kitchen is missing." });
    expect(await page()).to.contain("Delivery 2 Accepted in part Late by 6 days");
    expect(await page()).to.contain("The supplier may invoice what was accepted");
    expect(await sums()).to.deep.equal(pence({ agreed: 30_000, accepted: 20_000, invoiced: 0, paid: 0 }));
  });

  it("is invoiced for at most what is payable", async () => {
    const over = await refused(() =>
      hexagon.invoices(agreement, 1, { invoiceNumber: "H-1", pounds: 20_000.01, on: "2026-07-10" }),
    );
    expect(over).to.include({ error: "PaymentInvoiceOverPayable" });
    expect(over.says)
      .to.contain("£20,000.01 excluding VAT; £20,000 is payable")
      .and.contain("at most what was accepted");
  });

  it("has its decision corrected, and the correction corrected, each on record", async () => {
    await story.moveTo("2026-07-14 10:00");
    const first = { on: "2026-07-14", outcome: "acceptedInPart" as const, pounds: 25_000 };
    await camden.correctsDecision(agreement, 1, first);
    await story.moveTo("2026-07-16 10:00");
    await camden.correctsDecision(agreement, 1, { ...first, on: "2026-07-16", pounds: 24_000 });
    expect(await sums()).to.deep.equal(pence({ agreed: 30_000, accepted: 24_000, invoiced: 0, paid: 0 }));
    expect(await page()).to.match(
      /This decision was corrected by act \d+ , act \d+ ; what is shown here includes the correction/,
    );
  });

  it("is paid, and the payment corrected twice; no sum goes over what is payable", async () => {
    await story.moveTo("2026-07-17 10:00");
    invoice = await hexagon.invoices(agreement, 1, { invoiceNumber: "H-1", pounds: 24_000, on: "2026-07-17" });
    await camden.receivesInvoice(invoice, "H-1", "2026-07-17");
    payment = await camden.pays(agreement, 1, { on: "2026-07-17", pounds: 20_000, invoice });
    const over = await refused(() => camden.pays(agreement, 1, { on: "2026-07-17", pounds: 4_000.01, invoice }));
    expect(over).to.include({ error: "PaymentOverPayable" });
    expect(over.says).to.contain("£24,000.01 excluding VAT would be paid in all; £24,000 is payable");
    await story.moveTo("2026-07-20 10:00");
    await camden.correctsPayment(agreement, 1, { payment, on: "2026-07-17", pounds: 24_000 });
    await story.moveTo("2026-07-21 10:00");
    await camden.correctsPayment(agreement, 1, { payment, on: "2026-07-17", pounds: 22_000 });
    expect(await sums()).to.deep.equal(pence({ agreed: 30_000, accepted: 24_000, invoiced: 24_000, paid: 22_000 }));
    const words = await page();
    expect(words).to.contain("first recorded as £20,000 plus VAT £4,000");
    expect(words).to.match(/act \d+ : £24,000 plus VAT £4,800.*act \d+ : £22,000 plus VAT £4,400/);
  });

  it("had other sums on the days between, and still has them as at those days", async () => {
    const then = (accepted: number, invoiced: number, paid: number) =>
      pence({ agreed: 30_000, accepted, invoiced, paid });
    expect(await sums("2026-07-09")).to.deep.equal(then(0, 0, 0));
    expect(await sums("2026-07-10")).to.deep.equal(then(20_000, 0, 0));
    expect(await sums("2026-07-14")).to.deep.equal(then(25_000, 0, 0));
    expect(await sums("2026-07-16")).to.deep.equal(then(24_000, 0, 0));
    expect(await sums("2026-07-17")).to.deep.equal(then(24_000, 24_000, 20_000));
    expect(await sums("2026-07-20")).to.deep.equal(then(24_000, 24_000, 24_000));
    expect(await sums("2026-07-21")).to.deep.equal(then(24_000, 24_000, 22_000));
    const before = inWords(await story.read(`/agreements/${agreement}?as-at=2026-07-15`));
    expect(before).to.contain("You are looking at the record as it stood at the end of 15 July 2026.");
    expect(before).to.contain("Payable £25,000 plus VAT £5,000");
  });

  it("cannot be decided below what is paid; the payment is reversed first", async () => {
    const wish = { on: "2026-07-21", outcome: "rejected" as const, pounds: 0, successful: false };
    const below = await refused(() => camden.correctsDecision(agreement, 1, wish));
    expect(below).to.include({ error: "MilestonePayableBelowPaid" });
    expect(below.says)
      .to.contain("£22,000 plus VAT £4,400 has been paid")
      .and.contain("Correct the payment first, then the decision.");
    await camden.correctsPayment(agreement, 1, { payment, on: "2026-07-17", pounds: 0, reasons: "It was returned." });
    await camden.correctsDecision(agreement, 1, wish);
    expect(await sums()).to.deep.equal(pence({ agreed: 30_000, accepted: 0, invoiced: 24_000, paid: 0 }));
    expect(await page()).to.contain("Delivery late by 21 days");
    expect((await story.verify()).verdict).to.equal("holds");
  });
});
