import { expect } from "chai";
import type { Hex } from "../../src/domain/Hex.ts";
import { moneyOf } from "../../src/domain/money.ts";
import { agreed } from "./support/agreed.ts";
import type { Authority } from "./support/Authority.ts";
import { inWords } from "./support/inWords.ts";
import { refused } from "./support/refused.ts";
import { Story } from "./support/Story.ts";
import type { Supplier } from "./support/Supplier.ts";
import { FINANCE } from "./support/tenderContent.ts";

/*
 * £30,000 excluding VAT for two milestones of £10,000 and £20,000, both delivered and accepted on 30 June 2026. What contracts
 * cannot read is held against the records: the currency of amounts, VAT, names, and the numbers of invoices.
 */
describe("what contents say, held against what is on record", () => {
  let story: Story;
  let camden: Authority;
  let hexagon: Supplier;
  let agreement: Hex;

  before(async () => {
    story = await Story.begin("2026-03-02 09:00");
    camden = await story.authority("CMD");
    hexagon = await story.supplier("Hexagon Research Ltd", "99990001", camden);
    agreement = await agreed(story, camden, hexagon, [10_000, 20_000]);
    await story.moveTo("2026-06-30 15:00");
    for (const number of [1, 2]) {
      await hexagon.delivers(agreement, number, "2026-06-30");
      await camden.accepts(agreement, number, { on: "2026-06-30", pounds: number * 10_000 });
    }
  });
  after(() => story.end());

  const invoice = (price: object, invoiceNumber: string, number = 1) =>
    hexagon.records("InvoiceRecorded", "director", {
      values: { agreement },
      content: { invoiceNumber, milestone: { number, title: "Design" }, price, issuedOn: "2026-06-30" },
    });

  it("an invoice in another currency than its agreement is refused, and both are named", async () => {
    const euros = await refused(() => invoice(moneyOf(500_000, 2000, "EUR"), "H-1"));
    expect(euros.problem).to.equal("content-contradicts-act");
    expect(euros.says).to.include("/price: the amount is in EUR, and the agreement is in GBP. Give it in GBP.");
  });

  it("so is a payment, wherever its amount stands", async () => {
    const content = {
      ...{ milestone: { number: 1, title: "Design" }, price: moneyOf(100_000, 2000, "EUR"), paidOn: "2026-06-30" },
      ...{ evidence: { reference: "BACS 77" }, authority: FINANCE },
    };
    const euros = await refused(() => camden.records("PaymentRecorded", "finance", { values: { agreement }, content }));
    expect(euros.says).to.include("EUR").and.include("GBP");
  });

  it("VAT that is not its rate is refused, and told what it would be", async () => {
    const wrong = { net: 800_000, vatRate: 2000, vat: 200_000, gross: 1_000_000, currency: "GBP" };
    const { says } = await refused(() => invoice(wrong, "H-1"));
    expect(says).to.include("VAT of £2,000 is not 20% of £8,000, which is £1,600");
  });

  it("a penny is rounding, and different rates are listed", async () => {
    const penny = { ...moneyOf(100_000, 2000, "GBP"), vat: 19_999, gross: 119_999 };
    await invoice(penny, "H-1");
    const mixed = {
      currency: "GBP",
      byRate: [
        { net: 100_000, vatRate: 2000 },
        { net: 50_000, vatRate: 0 },
      ],
    };
    const { receipt } = await invoice(mixed, "H-2");
    const page = inWords(await story.read(`/acts/${receipt.actHash}`));
    expect(page).to.contain("£1,500 plus VAT £200 (20% of £1,000 and 0% of £500), £1,700 in all");
  });

  it("parts that do not add up are no amount", async () => {
    const parts = [
      { net: 1, vatRate: 2000, vat: 0 },
      { net: 2, vatRate: 0, vat: 0 },
    ];
    const { says } = await refused(() => invoice({ ...moneyOf(100_000, 2000, "GBP"), byRate: parts }, "H-3"));
    expect(says).to.include("the parts come to £0.03 plus VAT £0, not to £1,000 plus VAT £200");
  });

  it("an invoice's number is given once by its supplier, in whichever case and on whichever milestone", async () => {
    const { problem, says } = await refused(() => invoice(moneyOf(100_000, 2000, "GBP"), "h-1", 2));
    expect(problem).to.equal("content-invalid");
    expect(says).to.include("The invoice number “h-1” was given before, in act");
  });

  it("two invoices handed in at once with one number are one invoice", async () => {
    const both = await Promise.allSettled([1, 2].map((number) => invoice(moneyOf(1_000, 2000, "GBP"), "H-9", number)));
    expect(both.map(({ status }) => status).sort()).to.deep.equal(["fulfilled", "rejected"]);
  });

  it("a number that came to nothing is free again", async () => {
    const over = await refused(() => invoice(moneyOf(9_999_999, 2000, "GBP"), "H-10"));
    expect(over.error).to.equal("PaymentInvoiceOverPayable");
    await invoice(moneyOf(1_000, 2000, "GBP"), "H-10");
  });

  it("a party is called by the name that it bears when the act is recorded", async () => {
    const former = hexagon.party;
    await hexagon.takesName("Hexagon Labs Ltd", "director");
    const award = (supplier: object) => {
      const ceiling = moneyOf(5_000_000, 2000, "GBP");
      const content = { winners: [{ supplier, ceiling, reasons: "The best." }], authority: FINANCE };
      return camden.records("AwardDecided", "procurement", { subject: "CMD-A", content });
    };
    const { says } = await refused(() => award(former));
    expect(says).to.include(
      "is called “Hexagon Labs Ltd”, not “Hexagon Research Ltd”. Give the name that it bears now.",
    );
    const stranger = await refused(() => award({ ...hexagon.party, identifier: "GB-COH-99990002" }));
    expect(stranger.says).to.include("GB-COH-99990002 is no identifier of organisation");
    await award({ ...hexagon.party, identifier: "GB-COH-99990001" });
  });

  it("verifies, with nothing to note", async () => {
    const { verdict, findings } = await story.verify();
    expect([verdict, findings]).to.deep.equal(["holds", []]);
  });
});
