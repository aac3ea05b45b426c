import { expect } from "chai";
import type { AgreementRow } from "../../src/audit/agreement/AgreementView.ts";
import type { AuditReads } from "../../src/audit/AuditReads.ts";
import type { ActKind } from "../../src/domain/acts/Act.ts";
import { ACT_KINDS } from "../../src/domain/acts/actKinds.ts";
import { moneyOf } from "../../src/domain/money.ts";
import type { Services } from "../../src/http/services.ts";
import { draftAct } from "../../src/records/draftAct.ts";
import type { DraftWish } from "../../src/records/DraftWish.ts";
import { fakeAudit } from "../http/fakeAudit.ts";
import { fakeLedger, word } from "../http/fakeLedger.ts";
import {
  agreementId,
  agreementRow,
  agreementView,
  organisationView,
  planView,
  procurementView,
} from "../web/samples.ts";

const now = Date.UTC(2026, 2, 20, 15) / 1000; // nine days before the clocks go forward
const CAMDEN = agreementView.buyer.number;
const BRIGHTFIELD = agreementView.supplier.number;

const reads: Partial<AuditReads> = {
  organisation: (number) => Promise.resolve({ ...organisationView, number, name: `Organisation ${number}` }),
  plan: () => Promise.resolve(planView),
  procurement: () => Promise.resolve(procurementView),
  agreement: () => Promise.resolve(agreementView),
  act: () => Promise.resolve({ act: { values: { agreement: agreementId } } } as never),
};

function draft(kind: ActKind, wish: Partial<DraftWish> = {}, changed: Partial<AuditReads> = {}) {
  const ledger = { ...fakeLedger(() => Promise.reject(new Error("Nothing is recorded."))), now: () => now };
  const services = { audit: fakeAudit({ ...reads, ...changed }), ledger } as unknown as Services;
  const about = { subject: "CAM-2025-014", agreement: agreementId as DraftWish["agreement"], milestone: 1 };
  return draftAct({ kind, organisation: CAMDEN, ...about, ...wish }, services);
}

const failure = (drafting: Promise<unknown>) => drafting.then(String, ({ message }: Error) => message);

describe("a draft of an act", () => {
  for (const kind of Object.keys(ACT_KINDS) as ActKind[]) {
    it(`of kind ${kind} is given, or refused in words`, async () => {
      const words = await failure(draft(kind, { supplier: procurementView.awards[0]?.winners[0]?.supplier.number }));
      expect(words).to.match(/^\[object Object\]$|signed again|no award|waits for an answer/);
    });
  }

  it("takes from the opening what a tender says again, and proposes deadlines in London time", async () => {
    const { content } = await draft("TenderPublished");
    expect(content).to.deep.include({
      lead: { organisation: procurementView.lead.number, name: `Organisation ${procurementView.lead.number}` },
      enquiryDeadline: "2026-04-09 12:00",
      deadline: "2026-04-20 12:00", // the 19th is a Sunday
    });
  });

  it("sums a tender's budget and term up from the phases of the opening", async () => {
    const phase = (number: number, net: number, vatRate: number, startsOn: string, endsOn: string) => ({
      ...{ number, title: `Phase ${number}`, startsOn, endsOn },
      budget: moneyOf(net, vatRate, "GBP"),
    });
    const tender = async (secondRate: number) => {
      const phases = [
        phase(1, 100_000, 2000, "2026-09-01", "2027-02-28"),
        phase(2, 300_000, secondRate, "2027-03-01", "2027-12-31"),
      ];
      const procurement = () => Promise.resolve({ ...procurementView, content: { phases } });
      return (await draft("TenderPublished", {}, { procurement })).content;
    };
    expect(await tender(2000)).to.deep.include({
      budget: moneyOf(400_000, 2000, "GBP"),
      contract: { startsOn: "2026-09-01", endsOn: "2027-12-31" },
    });
    expect(await tender(0)).to.have.nested.property("budget.vat", 20_000);
  });

  it("opens with the boroughs that joined the plan, and on its ground", async () => {
    const plan = { ...planView, content: { ground: "researchAndDevelopment" } };
    const { content } = await draft("ProcurementOpened", {}, { plan: () => Promise.resolve(plan) });
    const { number, name } = planView.answers[0]!.authority;
    expect(content).to.have.deep.property("members", [{ organisation: number, name }]);
    expect(content).to.have.nested.property("ground.code", "researchAndDevelopment");
  });

  it("offers the next phase to the only winner, with its term, under the one framework", async () => {
    const framework = { ...agreementRow, id: word(70), isFramework: true, phase: 0, reference: "CAM-2025-014/F" };
    const offered = async (...agreements: AgreementRow[]) => {
      const procurement = () => Promise.resolve({ ...procurementView, agreements });
      return (await draft("AgreementOffered", {}, { procurement })).content as Record<string, unknown>;
    };
    expect(await offered(framework, agreementRow)).to.deep.include({
      framework: { agreement: word(70), reference: "CAM-2025-014/F" },
      ...{ phase: 2, startsOn: "2026-03-20", endsOn: "2026-06-30" },
    });
    expect(await offered({ ...agreementRow, state: "declined" })).to.include({ phase: 1, endsOn: "2025-12-31" });
    expect(await offered(agreementRow, { ...agreementRow, phase: 2 }))
      .to.have.property("phase")
      .that.matches(/^⟨/);
    const two = await offered(framework, { ...framework, id: word(71) });
    expect(two).not.to.have.property("framework");
  });

  it("says so where nothing waits for such an act, and how the milestones stand", async () => {
    const [paid] = agreementView.milestones;
    const agreement = () =>
      Promise.resolve({ ...agreementView, milestones: [{ ...paid!, state: "accepted" as const }] });
    const message = await failure(draft("DeliveryAccepted", { milestone: undefined }, { agreement }));
    expect(message).to.contain("nothing to draft").and.contain("Milestone 1 is accepted and not paid in full");
    expect(message.length).to.be.lessThan(400);
  });

  it("lets an amendment begin with the tender as it stands, and asks on which authority", async () => {
    const { content } = await draft("TenderAmended");
    expect(content).to.include.keys("rationale", "changes", "deadlineConsidered");
    expect(content).to.have.nested.property("authority.post").that.matches(/^⟨/);
  });

  it("remembers what stood when a change was begun, so that nobody writes over a colleague's newer one", async () => {
    expect(await draft("TenderAmended")).to.have.property("builtOn", procurementView.tenderBuildsOn);
    expect(await draft("AwardDecided")).to.have.property("builtOn", procurementView.tenderBuildsOn);
    expect(await draft("PlanChanged")).to.have.property("builtOn", planView.ownerAct.actHash);
    expect(await draft("MilestoneDelivered", { organisation: BRIGHTFIELD })).not.to.have.property("builtOn");
  });

  it("asks for what a key may do and until when, and for the key itself unless its own file tells it", async () => {
    expect((await draft("OrganisationEntered")).values).to.have.all.keys("key", "scheme", "roles");
    expect((await draft("KeyAdded")).values).to.have.all.keys("roles", "keyValidFrom", "keyValidUntil");
  });

  it("numbers the next attempt of a delivery, and dates it today", async () => {
    const attempts = agreementView.milestones[0]?.attempts.length ?? 0;
    const { content } = await draft("MilestoneDelivered", { organisation: BRIGHTFIELD });
    expect(content).to.deep.include({ attempt: attempts + 1, deliveredOn: "2026-03-20" });
  });

  it("invoices what is payable, and pays what is left of it, with its VAT", async () => {
    const { payable, paid, invoices } = agreementView.milestones[0]!;
    const disputed = invoices.at(-1)?.disputed?.net ?? 0;
    const invoice = await draft("InvoiceRecorded", { organisation: BRIGHTFIELD });
    expect(invoice.content).to.have.nested.property("price.net", payable?.net);
    const payment = await draft("PaymentRecorded");
    expect(payment.content).to.have.nested.property("price.net", (payable?.net ?? 0) - paid.net - disputed);
  });

  it("is about the first milestone that waits for such an act, not the first that waits for anything", async () => {
    const [accepted] = agreementView.milestones; // waits for money alone
    const open = { ...accepted!, number: 2, state: "open" as const, attempts: [], payable: null, invoices: [] };
    const delivered = { ...open, number: 3, state: "delivered" as const };
    const agreement = () => Promise.resolve({ ...agreementView, milestones: [accepted!, open, delivered] });
    const numberIn = async (kind: ActKind) => {
      const { content } = await draft(kind, { milestone: undefined }, { agreement });
      return (content as { milestone: { number: number } }).milestone.number;
    };
    expect(await numberIn("PaymentRecorded")).to.equal(1);
    expect(await numberIn("MilestoneDelivered")).to.equal(2);
    expect(await numberIn("DeliveryAccepted")).to.equal(3);
  });

  it("invoices what is left after an earlier invoice", async () => {
    const [one] = agreementView.milestones;
    const invoice = { ...one!.invoices[0]!, disputed: null, asked: { ...one!.payable!, net: 200_000 } };
    const agreement = () => Promise.resolve({ ...agreementView, milestones: [{ ...one!, invoices: [invoice] }] });
    const { content } = await draft("InvoiceRecorded", { organisation: BRIGHTFIELD }, { agreement });
    expect(content).to.have.property("price").that.includes({ net: 300_000, vat: 60_000, gross: 360_000 });
  });

  it("invoices and pays by the milestone's own rate of VAT, where that is not the agreement's", async () => {
    const [one] = agreementView.milestones;
    const money = { net: 100_000, vat: 5_000, gross: 105_000, currency: "GBP" };
    const milestone = { ...one!, money, payable: money, invoices: [], payments: [] };
    const agreement = () => Promise.resolve({ ...agreementView, milestones: [milestone] });
    for (const [kind, organisation] of [
      ["InvoiceRecorded", { organisation: BRIGHTFIELD }],
      ["PaymentRecorded", {}],
    ] as const) {
      const { content } = await draft(kind, organisation, { agreement });
      expect(content, kind).to.have.property("price").that.includes({ net: 100_000, vat: 5_000, vatRate: 500 });
    }
  });

  it("pays no penny more VAT in parts than is payable in all", async () => {
    const money = (amount: number, vat: number) => ({ net: amount, vat, gross: amount + vat, currency: "GBP" });
    const [one] = agreementView.milestones;
    const paid = { ...one!.payments[0]!, money: money(3, 1) }; // 0.6 rounded up
    const milestone = { ...one!, payable: money(6, 1), payments: [paid] };
    const agreement = () => Promise.resolve({ ...agreementView, milestones: [milestone] });
    const { content } = await draft("PaymentRecorded", {}, { agreement });
    expect(content).to.have.property("price").that.includes({ net: 3, vat: 0, gross: 3 });
  });

  it("pays of an invoice what is not disputed, and never more than is left", async () => {
    const [milestone] = agreementView.milestones;
    const [invoice] = milestone?.invoices ?? [];
    if (milestone === undefined || invoice === undefined) throw new Error("The sample has an invoice.");
    const price = async (net: number, disputed: number | null, payable: number) => {
      const open = {
        ...invoice,
        paidOn: null,
        asked: { ...invoice.asked, net },
        paid: { net: 0, currency: "GBP" },
        disputed: disputed === null ? null : { net: disputed, currency: "GBP" },
      };
      const changed = {
        ...milestone,
        payable: { net: payable, vat: payable / 5, gross: (payable * 6) / 5, currency: "GBP" },
        paid: { net: 0, currency: "GBP" },
        payments: [],
        invoices: [open],
      };
      const agreement = () => Promise.resolve({ ...agreementView, milestones: [changed] });
      return ((await draft("PaymentRecorded", {}, { agreement })).content as { price: { net: unknown } }).price.net;
    };
    expect(await price(30_000, null, 50_000)).to.equal(30_000);
    expect(await price(30_000, 10_000, 50_000)).to.equal(20_000);
    expect(await price(60_000, null, 50_000)).to.equal(50_000);
    expect(await price(30_000, 30_000, 50_000)).to.match(/^⟨/);
  });

  it("names what its author had before him where it rests on it, so that nothing newer is undone unread", async () => {
    const correction = await draft("DecisionCorrected");
    const [milestone] = agreementView.milestones;
    expect(correction).to.have.property("builtOn", milestone?.lastAct.actHash);
    expect(correction.values).to.have.property("corrects", milestone?.lastAct.actHash);
    expect((await draft("PaymentRecorded")).values).to.have.property("paidBefore", milestone?.paidBefore);
    expect(await draft("VariationOffered")).to.have.property("builtOn");
    expect(await draft("InvoiceRecorded")).not.to.have.property("builtOn");
  });

  it("names it too where an answer takes the place of an earlier one: a dispute, a correction, a confirmation", async () => {
    const [invoice] = agreementView.milestones[0]!.invoices;
    const [payment] = agreementView.milestones[0]!.payments;
    expect(await draft("InvoiceDisputed")).to.have.property("builtOn", invoice!.buildsOn);
    const lastOfPayment = (payment!.corrections.at(-1)?.act ?? payment!.act).actHash;
    expect(await draft("PaymentCorrected")).to.have.property("builtOn", lastOfPayment);
    const confirmed = await draft("PaymentConfirmed", { organisation: BRIGHTFIELD });
    expect(confirmed).to.have.property("builtOn", lastOfPayment);
    expect(confirmed.values).to.have.property("payment", payment!.id);
    expect(await draft("PlanJoined", { organisation: 5 })).to.have.property("builtOn", planView.contentAct.actHash);
  });

  it("is about the invoice or payment that is named", async () => {
    const [one] = agreementView.milestones;
    const [invoice] = one!.invoices;
    const other = { ...invoice!, id: word(88), ownNumber: "HX-2" };
    const [payment] = one!.payments;
    const second = { ...payment!, id: word(89) };
    const milestone = { ...one!, invoices: [invoice!, other], payments: [payment!, second] };
    const agreement = () => Promise.resolve({ ...agreementView, milestones: [milestone] });
    const { content } = await draft("InvoiceReceived", { invoice: "HX-2" }, { agreement });
    expect(content).to.have.property("invoiceNumber", "HX-2");
    const { values } = await draft("PaymentConfirmed", { organisation: BRIGHTFIELD, payment: word(89) }, { agreement });
    expect(values).to.have.property("payment", word(89));
    expect(await failure(draft("PaymentContested", { payment: undefined }, { agreement }))).to.contain(
      "several are meant",
    );
    expect(await failure(draft("InvoiceDisputed", { invoice: "HX-9" }, { agreement }))).to.contain('no invoice "HX-9"');
  });

  it("asks for codes that no content tells", async () => {
    const { values } = await draft("DeliveryRejected");
    expect(values).to.have.property("reason").that.contains("criteriaNotMet");
  });

  it("lets the buyer say on which authority it varies, and asks no supplier for one", async () => {
    expect((await draft("VariationOffered")).content).to.have.property("authority");
    expect((await draft("VariationOffered", { organisation: BRIGHTFIELD })).content).not.to.have.property("authority");
  });

  it("does not guess to whom is offered where several won", async () => {
    const winner = (number: number) => ({
      supplier: { ...agreementView.supplier, number },
      ceiling: { net: 1, currency: "GBP" },
      reasons: null,
      scores: [],
    });
    const award = { ...procurementView.awards[0]!, replacedBy: null, winners: [winner(34), winner(35)] };
    const procurement = () => Promise.resolve({ ...procurementView, awards: [award] });
    expect(await failure(draft("AgreementOffered", {}, { procurement }))).to.match(/34 \(.+\), 35 \(/);
    const { content } = await draft("AgreementOffered", { supplier: 35 }, { procurement });
    expect(content).to.have.nested.property("supplier.organisation", 35);
  });

  it("says which record it would need", async () => {
    expect(await failure(draft("TenderPublished", { subject: undefined }))).to.contain("say which procurement");
    expect(await failure(draft("MilestoneDelivered", { agreement: undefined }))).to.contain("say which agreement");
    expect(await failure(draft("MilestoneDelivered", { milestone: 9 }))).to.contain('no milestone "9"');
    const nowhere = { agreement: () => Promise.resolve(undefined) };
    expect(await failure(draft("MilestoneDelivered", { agreement: word(9) }, nowhere))).to.contain("no agreement");
  });
});
