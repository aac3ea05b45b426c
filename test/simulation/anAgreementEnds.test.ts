import { expect } from "chai";
import type { Hex } from "../../src/domain/Hex.ts";
import { agreed } from "./support/agreed.ts";
import type { Authority } from "./support/Authority.ts";
import { inWords } from "./support/inWords.ts";
import { refused } from "./support/refused.ts";
import { Story } from "./support/Story.ts";
import type { Supplier } from "./support/Supplier.ts";
import { CONTRACTS } from "./support/tenderContent.ts";

/* Three milestones of £10,000, due on 30 June 2026, 30 days to decide each. Delivered on 1 June: decide by 30 June. */
describe("an agreement whose buyer does not decide, waives, and ends it", () => {
  let story: Story;
  let camden: Authority;
  let hexagon: Supplier;
  let agreement: Hex;

  before(async () => {
    story = await Story.begin("2026-03-02 09:00");
    camden = await story.authority("CMD");
    hexagon = await story.supplier("Hexagon Research Ltd", "99990001", camden);
    agreement = await agreed(story, camden, hexagon, [10_000, 10_000, 10_000]);
    await story.moveTo("2026-06-01 10:00");
    await hexagon.delivers(agreement, 1, "2026-06-01");
    await hexagon.delivers(agreement, 2, "2026-06-01");
  });
  after(() => story.end());

  const page = async () => inWords(await story.read(`/agreements/${agreement}`));
  const waives = (number: number) =>
    camden.records("MilestoneWaived", "contracts", {
      values: { agreement, reason: "noLongerNeeded" },
      content: {
        milestone: { number, title: `Milestone ${number}` },
        reasons: "The field test covers it.",
        authority: CONTRACTS,
      },
    });

  it("is late with its decision from the day after the days to decide, which stays a fact and accepts nothing", async () => {
    await story.moveTo("2026-06-30 12:00");
    expect(await page()).to.contain("Decision on the delivery due today");
    await story.moveTo("2026-07-02 12:00");
    expect(await page()).to.contain("Decision on the delivery late by 2 days");
    expect(await story.read("/api/milestones?status=decision-late")).to.contain('"decideBy":"2026-06-30"');
    const silent = await refused(() =>
      hexagon.invoices(agreement, 1, { invoiceNumber: "H-1", pounds: 10_000, on: "2026-07-02" }),
    );
    expect(silent).to.include({ error: "PaymentNothingPayable" });
    expect(silent.says).to.contain("before the buyer has accepted the delivery, whole or in part");
  });

  it("can still decide late, and rejecting late is on record with its day", async () => {
    await camden.accepts(agreement, 1, { on: "2026-07-02", pounds: 10_000 });
    await camden.rejects(agreement, 2, { on: "2026-07-02", reasons: "It arrived, but is not what was agreed." });
    expect(await page())
      .to.contain("Accepted on 2 July 2026")
      .and.contain("Rejected on 2 July 2026");
  });

  it("waives a milestone with a reason, but none that it accepted", async () => {
    await waives(3);
    expect(await page()).to.match(/Waived by act \d+ : it is no longer needed/);
    const accepted = await refused(() => waives(1));
    expect(accepted).to.include({ error: "MilestoneWrongState" });
  });

  it("is ended with exactly the sum that is recorded as paid, and what was accepted stays owed", async () => {
    const invoice = await hexagon.invoices(agreement, 1, { invoiceNumber: "H-1", pounds: 10_000, on: "2026-07-02" });
    await camden.receivesInvoice(invoice, "H-1", "2026-07-02");
    await camden.pays(agreement, 1, { on: "2026-07-02", pounds: 6_000, invoice });
    const wrong = await refused(() => camden.ends(agreement, { on: "2026-07-02", paid: 7_000, ground: "mutual" }));
    expect(wrong).to.include({ problem: "act-stale", error: "AgreementPaidDiffers" });
    expect(wrong.says).to.contain("£7,000 excluding VAT was paid; the records say £6,000.");
    await camden.ends(agreement, { on: "2026-07-02", paid: 6_000, ground: "mutual" });
    const words = await page();
    expect(words).to.contain("Ended with effect from 2 July 2026").and.contain("Paid until then: £6,000 excluding VAT");
    expect(words).to.contain("Payment due in 29 days");
    expect(words).not.to.contain("Delivery late");
  });

  it("takes no delivery that was made afterwards, and pays what is owed", async () => {
    await story.moveTo("2026-07-03 10:00");
    const late = await refused(() => hexagon.delivers(agreement, 2, "2026-07-03", 2));
    expect(late).to.include({ error: "MilestoneAgreementNotInForce" });
    expect(late.says).to.contain("is ended");
    const waived = await refused(() => hexagon.delivers(agreement, 3, "2026-07-03"));
    expect(waived).to.include({ error: "MilestoneWrongState" });
    await camden.pays(agreement, 1, { on: "2026-07-02", pounds: 4_000 });
    expect(await page()).to.contain("Paid £10,000 excluding VAT Left to pay £0 excluding VAT");
    expect(await page()).to.contain("Paid in 0 days recorded as paid in full on 2 July 2026"); // the one invoice that was open is meant
  });

  it("still takes what was delivered by the day of the end: who hears of a delivery cannot shut it out", async () => {
    await hexagon.delivers(agreement, 3, "2026-07-02");
    expect(await page())
      .to.contain("Decision on the delivery due in")
      .and.not.contain("Waived by");
    await camden.rejects(agreement, 3, { on: "2026-07-03", reasons: "It was no longer needed." });
    expect((await story.verify()).verdict).to.equal("holds");
  });
});
