import { expect } from "chai";
import { parse } from "csv-parse/sync";
import type { Hex } from "../../src/domain/Hex.ts";
import type { Authority } from "./support/Authority.ts";
import { importsNotices } from "./support/importsNotices.ts";
import { inWords } from "./support/inWords.ts";
import { Story } from "./support/Story.ts";
import type { Supplier } from "./support/Supplier.ts";

const OPEN_PROCEDURE = {
  code: "openProcedure",
  paragraph: "Procurement Act 2023, section 20(2)(a)",
  reasons: "The need is clear and every supplier may tender.",
} as const;

const OCID = "ocds-h6vhtk-0a0001";
const notice = {
  ocid: OCID,
  id: "1",
  date: "2026-03-03T10:00:00Z",
  tag: ["tender"],
  initiationType: "tender",
  buyer: { name: "London Borough of Hackney" },
  tender: { id: "1", title: "Repairs portal", documents: [{ id: "n", noticeType: "UK4" }] },
};

/*
 * Camden's agreement of £40,000 with two milestones of £20,000 and £15,000, so £5,000 that no milestone carries:
 * the first is rejected, delivered again and accepted at £12,000, £11,000 recorded as paid and corrected to £12,000;
 * the second is accepted whole, invoiced, disputed by £500 and paid at £14,500. A second offer of £9,000 is declined.
 * So: agreed 40,000; accepted 12,000 + 15,000 = 27,000; invoiced 27,000; paid 12,000 + 14,500 = 26,500.
 */
describe("an auditor who knows only the pages, the spreadsheets and verify", () => {
  let story: Story;
  let camden: Authority;
  let hackney: Authority;
  let hexagon: Supplier;
  let agreement: Hex;

  before(async () => {
    story = await Story.begin("2026-03-02 09:00");
    camden = await story.authority("CMD");
    hackney = await story.authority("HCK");
    hexagon = await story.supplier("Hexagon Research Ltd", "99990001", camden);
    await tenderedAndAwarded();
    agreement = await contracted();
    await deliveredAndPaid();
    await hackney.opens("HCK-1", { title: "Repairs portal", ground: OPEN_PROCEDURE });
    await importsNotices(story, hackney, notice);
  });
  after(() => story.end());

  async function tenderedAndAwarded(): Promise<void> {
    await camden.opens("CMD-77");
    const brief = await camden.uploads("Brief without kitchens", "procurement");
    const later = await camden.uploads("Brief with kitchens", "procurement");
    const named = { role: "technicalSpecifications" as const, title: "Brief" };
    await camden.publishesTender("CMD-77", { deadline: "2026-03-30 12:00", documents: [{ ...brief, ...named }] });
    await story.moveTo("2026-03-20 12:00");
    await camden.amendsTender("CMD-77", { deadline: "2026-03-27 12:00", documents: [{ ...later, ...named }] });
    await story.moveTo("2026-04-01 09:00");
    await camden.awards("CMD-77", [hexagon, 60_000]);
  }

  async function contracted(): Promise<Hex> {
    const terms = { startsOn: "2026-04-01", endsOn: "2026-12-31", openUntil: "2026-04-14 17:00" };
    const milestones = [
      { pounds: 20_000, dueOn: "2026-06-30" },
      { pounds: 15_000, dueOn: "2026-06-30" },
    ];
    const offer = await camden.offers("CMD-77", hexagon, { ...terms, reference: "A", pounds: 40_000, milestones });
    const declined = await camden.offers("CMD-77", hexagon, { ...terms, reference: "B", pounds: 9_000 });
    await hexagon.declines(declined, "Too little for what is asked.");
    return hexagon.signs(offer);
  }

  async function deliveredAndPaid(): Promise<void> {
    await story.moveTo("2026-06-15 10:00");
    await hexagon.delivers(agreement, 1, "2026-06-15");
    await camden.rejects(agreement, 1, { on: "2026-06-15" });
    await hexagon.delivers(agreement, 1, "2026-06-15", 2);
    await camden.acceptsInPart(agreement, 1, { on: "2026-06-15", pounds: 12_000 });
    await hexagon.delivers(agreement, 2, "2026-06-15");
    await camden.accepts(agreement, 2, { on: "2026-06-15", pounds: 15_000 });
    const [first, second] = [
      await hexagon.invoices(agreement, 1, { invoiceNumber: "H-1", pounds: 12_000, on: "2026-06-15" }),
      await hexagon.invoices(agreement, 2, { invoiceNumber: "H-2", pounds: 15_000, on: "2026-06-15" }),
    ];
    await camden.disputesInvoice(second, { invoiceNumber: "H-2", pounds: 500, reason: "amount" });
    await story.moveTo("2026-07-15 23:30"); // the 14th day after the payment
    const payment = await camden.pays(agreement, 1, { on: "2026-07-01", pounds: 11_000, invoice: first });
    await camden.correctsPayment(agreement, 1, { on: "2026-07-01", pounds: 12_000, invoice: first, payment });
    await story.moveTo("2026-07-16 00:05"); // the 15th
    await camden.pays(agreement, 2, { on: "2026-07-01", pounds: 14_500, invoice: second });
  }

  async function table(list: string): Promise<Record<string, string>[]> {
    return parse(await story.read(`/api/${list}.csv`), { columns: true, bom: true });
  }

  async function sumOf(list: string, column: string): Promise<number> {
    return (await table(list)).reduce((sum, row) => sum + Number(row[column]), 0) / 100;
  }

  it("Is this all? Every list has as many rows as are counted, and its columns add up to the sums", async () => {
    const population = JSON.parse(await story.read("/api/audit/population")) as Record<string, unknown>;
    for (const list of ["procurements", "agreements", "milestones", "invoices", "payments", "evidence"])
      expect((await table(list)).length, list).to.equal(population[list]);
    expect(population).to.deep.include({ procurements: 2, agreements: 2, agreementsSigned: 1, payments: 2 });
    const net = (pounds: number) => [{ net: pounds * 100, currency: "GBP" }];
    expect(population).to.deep.include({ agreed: net(40_000), accepted: net(27_000) });
    expect(population).to.deep.include({ invoiced: net(27_000), paid: net(26_500) });
    expect(await sumOf("agreements", "Counted as agreed, net (minor units)")).to.equal(40_000);
    expect(await sumOf("milestones", "Payable, net (minor units)")).to.equal(27_000);
    expect(await sumOf("invoices", "Invoiced, net (minor units)")).to.equal(27_000);
    expect(await sumOf("payments", "Paid, net (minor units)")).to.equal(26_500);
  });

  it("The acts have every number up to the head, which verify computes too", async () => {
    const rows = await table("acts");
    expect(rows.map(({ Act }) => Number(Act))).to.deep.equal(rows.map((_, index) => rows.length - index));
    const { head, verdict } = await story.verify();
    expect(verdict).to.equal("holds");
    expect(rows[0]).to.include({ "Whole up to act": String(head.count), "Ledger's head": head.ledgerHead });
  });

  it("What is not here: a notice without a procurement, and a procurement without the notice that its ground calls for", async () => {
    const lacking = async () => [
      (await table("audit/notices-without-procurement")).map((row) => row["OCID"]),
      (await table("audit/procurements-without-notice")).map((row) => row["Title"]),
    ];
    expect(await lacking(), "research and development calls for no notice").to.deep.equal([[OCID], ["Repairs portal"]]);
    await hackney.linksNotice("HCK-1", OCID);
    expect(await lacking()).to.deep.equal([[], []]);
    await hackney.unlinksNotice("HCK-1", OCID, "It belongs to another procurement.");
    expect(await lacking()).to.deep.equal([[OCID], ["Repairs portal"]]);
  });

  it("Who decided with what authority: post and decision stand beside each act", async () => {
    const decision = (await table("acts")).find(({ Kind }) => Kind === "DeliveryAcceptedInPart");
    expect(decision).to.include({ Post: "contract manager", Decision: "Scheme of delegation PRO/7" });
  });

  it("What changed after bidders saw it: the deadline, three days shorter and seven days left, and a document by digest", async () => {
    const [change, ...others] = await table("audit/changes-after-seen");
    expect(others).to.deep.equal([]);
    expect(change).to.include({ Kind: "TenderAmended", "Effect on the deadline": "shorter" });
    expect(change).to.include({ "Deadline moved by days": "-3", "Days left": "7", "Days before the deadline": "10" });
    expect(change?.["Documents changed"]).to.match(/^Brief: replaced, before 0x[0-9a-f]{64}, after 0x[0-9a-f]{64}$/);
    expect(inWords(await story.read("/audit/documents-changed"))).to.include("Brief: replaced");
  });

  it("Did we pay what we agreed for what we accepted: every difference by its acts", async () => {
    const rows = await table("audit/three-way");
    const told = rows.map((row) => (row["Differences"] ?? "").replaceAll(/\bact \d+/g, "act …"));
    expect(told).to.deep.equal([
      "agreed and accepted: £8,000 less: act … rejected attempt 1 (acceptance criteria are not met); " +
        "act … accepted £12,000 in part (some acceptance criteria are not met)",
      "invoiced and paid: £500 less: act … invoiced £15,000; " +
        "act … disputed £500 (the amount is not what is payable); act … recorded £14,500 as paid",
      "agreed and accepted: £5,000 less: act … agreed it without a milestone that carries it",
    ]);
    const numbers = new Set((await table("acts")).map(({ Act }) => Act));
    for (const row of rows)
      for (const act of (row["Explained by acts"] ?? "").split("; ")) expect(numbers.has(act), act).to.equal(true);
    const page = inWords(await story.read("/audit/three-way"));
    expect(page).to.include("£40,000 £0 £40,000 £27,000 £27,000 £26,500");
  });

  it("Can I rely on the dates: what was recorded on the 15th day is late, on the 14th it is not", async () => {
    const late = await table("audit/late-records");
    expect(late.map((row) => [row["Kind"], row["Days to record"], row["Happened on"]])).to.deep.equal([
      ["PaymentRecorded", "15", "2026-07-01"],
    ]);
  });
});
