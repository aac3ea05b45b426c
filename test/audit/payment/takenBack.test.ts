import { expect } from "chai";
import { startOfLondonDay } from "../../../src/domain/londonTime.ts";
import { CAMDEN, DAMPSENSE, dampSensors, PROCUREMENT, type Story } from "../../projection/aStory.ts";
import { keyOf } from "../../projection/HandMadeLedger.ts";
import { readsOf } from "../aReading.ts";

const finance = { organisation: CAMDEN, subject: PROCUREMENT, signer: keyOf(CAMDEN, 2) };
const supplier = { organisation: DAMPSENSE, subject: PROCUREMENT };
const content = { invoiceNumber: "DS-0042", reasons: "It was made out to another borough." };

/** The payment of £14,000 on the invoice of £15,000 is reversed, so that nothing is paid on it. */
function reversed(): Story {
  const story = dampSensors();
  const { offer: agreement, payment, correction } = story;
  const values = { agreement, number: 1, payment, amount: 0, vat: 0, paidBefore: 14_000_00, reason: 1 };
  const paidOn = startOfLondonDay("2025-06-20");
  story.ledger.record("PaymentCorrected", { ...finance, builtOn: correction, values: { ...values, paidOn } });
  return story;
}

function withdrawn() {
  const story = reversed();
  const { invoice } = story;
  const withdrawal = story.ledger.record("InvoiceWithdrawn", {
    ...supplier,
    builtOn: invoice,
    values: { invoice, reason: 1 },
    content,
  });
  return { story, withdrawal };
}

async function readsLate(story: Story) {
  return (await readsOf(story.ledger, () => startOfLondonDay("2025-07-10"))).reads;
}

describe("an invoice of which a part was credited", () => {
  const credited = (amount: number) => {
    const story = dampSensors(); // £15,000 invoiced, £14,000 paid
    const { invoice } = story;
    const values = { invoice, amount, vat: amount / 5, issuedOn: startOfLondonDay("2025-06-25"), reason: 1 };
    const said = { creditNoteNumber: "C-7", invoiceNumber: "DS-0042", reasons: "Too much." };
    story.ledger.record("InvoiceCredited", { ...supplier, builtOn: invoice, values, content: said });
    return readsLate(story);
  };

  it("asks for so much less, and is paid in full once that is paid", async () => {
    const reads = await credited(1_000_00);
    const [invoice] = (await reads.listInvoices({}, {})).items;
    expect(invoice).to.deep.include({ late: false, paidOn: "2025-06-20", daysToPay: 18, withdrawn: null });
    expect(invoice?.asked).to.include({ net: 14_000_00, vat: 2_800_00 });
    expect(invoice?.leftToPay.net).to.equal(0);
    expect(invoice?.next.map(({ kind }) => kind)).not.to.include("InvoiceCredited");
    expect((await reads.population()).invoiced).to.deep.equal([{ net: 14_000_00, currency: "GBP" }]);
  });

  it("names each credit with its number, its reason and the author's words", async () => {
    const [invoice] = (await (await credited(400_00)).listInvoices({ status: "late" }, {})).items;
    expect(invoice?.leftToPay.net).to.equal(600_00);
    const [credit] = invoice?.credits ?? [];
    expect(credit).to.deep.include({ ownNumber: "C-7", reason: "the amount was wrong", reasons: "Too much." });
    expect(credit?.money).to.include({ net: 400_00, vat: 80_00 });
    expect(invoice?.lastAct).to.deep.equal(credit?.act);
    expect(invoice?.buildsOn, "the buyer's next act").not.to.equal(credit?.act.actHash);
  });
});

describe("an invoice that was withdrawn", () => {
  it("asks for nothing, is not late, and says which act withdrew it and why", async () => {
    const { story, withdrawal } = withdrawn();
    const reads = await readsLate(story);
    const [invoice] = (await reads.listInvoices({}, {})).items;
    expect(invoice).to.deep.include({ late: false, daysToPay: null, next: [] });
    expect(invoice?.money.net).to.equal(15_000_00);
    expect(invoice?.asked).to.include({ net: 0, vat: 0 });
    expect(invoice?.leftToPay.net).to.equal(0);
    expect(invoice?.withdrawn).to.deep.include({ reason: "an error in the invoice", reasons: content.reasons });
    expect(invoice?.withdrawn?.act.actHash).to.equal(withdrawal);
    expect(invoice?.lastAct.actHash).to.equal(withdrawal);
    expect((await reads.listInvoices({ status: "unpaid" }, {})).items).to.deep.equal([]);
    expect((await reads.listInvoices({ status: "late" }, {})).items).to.deep.equal([]);
  });

  it("counts in no sum, and what it asked for can be invoiced again", async () => {
    const { story } = withdrawn();
    const reads = await readsLate(story);
    expect((await reads.population()).invoiced).to.deep.equal([{ net: 0, currency: "GBP" }]);
    expect((await reads.paymentPerformance())[0]?.outstanding).to.deep.equal([{ net: 0, currency: "GBP" }]);
    const [milestone] = (await reads.agreement(story.offer))?.milestones ?? [];
    expect(milestone?.clock.words).to.deep.equal(["the supplier may invoice what was accepted"]);
  });

  it("explains why less is invoiced than accepted", async () => {
    const { story } = withdrawn();
    const row = (await (await readsLate(story)).threeWay(story.offer))?.rows[0];
    expect(row?.invoiced).to.equal(0);
    expect(row?.differences.map(({ between, words }) => `${between}: ${words}`)).to.include(
      "accepted and invoiced: £15,000 less: act 22 invoiced £15,000; " +
        "act 27 withdrew an invoice (an error in the invoice)",
    );
  });

  it("may be withdrawn only while nothing is paid on it", async () => {
    const kinds = async (story: Story) =>
      (await (await readsLate(story)).listInvoices({}, {})).items[0]?.next.map(({ kind }) => kind);
    expect(await kinds(dampSensors())).not.to.include("InvoiceWithdrawn");
    expect(await kinds(reversed())).to.include("InvoiceWithdrawn");
  });
});
