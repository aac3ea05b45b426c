import { expect } from "chai";
import type { Authority } from "./support/Authority.ts";
import { refused } from "./support/refused.ts";
import { Story } from "./support/Story.ts";
import type { Supplier } from "./support/Supplier.ts";

describe("a week of a borough and a supplier", () => {
  let story: Story;
  let camden: Authority;
  let hexagon: Supplier;

  before(async () => {
    story = await Story.begin("2026-03-02 09:00");
    camden = await story.authority("CMD");
    hexagon = await story.supplier("Hexagon Research Ltd", "99990001", camden);
  });
  after(() => story.end());

  it("goes from the tender to the payment of a part-accepted delivery", async () => {
    const procurement = await camden.opens("CMD-77");
    await camden.publishesTender(procurement, { deadline: "2026-03-30 12:00" });
    await camden.clarifies(procurement, "Are kitchens covered?", "Yes.");
    await story.moveTo("2026-03-30 12:00:01");
    await camden.awards(procurement, [hexagon, 150_000]);
    const offer = await camden.offers(procurement, hexagon, {
      reference: "CMD-77-A",
      pounds: 40_000,
      startsOn: "2026-04-01",
      endsOn: "2026-09-30",
      openUntil: "2026-04-13 17:00",
      milestones: [{ dueOn: "2026-06-30", pounds: 40_000 }],
    });
    const agreement = await hexagon.signs(offer);
    await story.moveTo("2026-06-25 15:00");
    await hexagon.delivers(agreement, 1, "2026-06-25");
    await camden.acceptsInPart(agreement, 1, { on: "2026-06-25", pounds: 30_000 });
    const invoice = await hexagon.invoices(agreement, 1, { invoiceNumber: "H-1", pounds: 30_000, on: "2026-06-25" });
    await camden.receivesInvoice(invoice, "H-1", "2026-06-25");
    const tooMuch = await refused(() => camden.pays(agreement, 1, { on: "2026-06-25", pounds: 30_001 }));
    expect(tooMuch).to.include({ problem: "act-refused", error: "PaymentOverPayable" });
    const payment = await camden.pays(agreement, 1, { on: "2026-06-25", pounds: 30_000, invoice });
    await hexagon.confirmsPayment(payment, "2026-06-25");
    expect(await story.read(`/agreements/${agreement}`)).to.include("£30,000.00");
    expect((await story.verify()).verdict).to.equal("holds");
  });
});
