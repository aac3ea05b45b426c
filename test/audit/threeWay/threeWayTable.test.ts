import { expect } from "chai";
import { ZERO_BYTES32 } from "../../../src/domain/Hex.ts";
import { identifierDigest } from "../../../src/domain/identifiers.ts";
import { startOfLondonDay } from "../../../src/domain/londonTime.ts";
import { organisationSubject } from "../../../src/domain/subjects.ts";
import { CAMDEN, DAMPSENSE, dampSensors, PROCUREMENT, type Story } from "../../projection/aStory.ts";
import { keyOf } from "../../projection/HandMadeLedger.ts";
import { readsOf } from "../aReading.ts";

const buyer = { organisation: CAMDEN, subject: PROCUREMENT };
const finance = { ...buyer, signer: keyOf(CAMDEN, 2) };
const supplier = { organisation: DAMPSENSE, subject: PROCUREMENT };
const day = startOfLondonDay;

async function tableOf(story: Story) {
  const table = await (await readsOf(story.ledger)).reads.threeWay(story.offer);
  if (table === undefined) throw new Error("The agreement has no table.");
  return table;
}

/** "agreed and accepted -500000: £5,000 less: act 19 …" */
async function toldOf(story: Story, milestone: number | null): Promise<string[]> {
  const row = (await tableOf(story)).rows.find((one) => one.milestone === milestone);
  return (row?.differences ?? []).map(({ between, words }) => `${between}: ${words}`);
}

describe("the three-way table of an agreement", () => {
  it("tells agreed, accepted, invoiced and paid, and adds them up to the agreement", async () => {
    const table = await tableOf(dampSensors());
    const [first, second] = table.rows;
    expect(first).to.include({ offered: 20_000_00, varied: 0, agreed: 20_000_00, accepted: 15_000_00 });
    expect(first).to.include({ invoiced: 15_000_00, paid: 14_000_00 });
    expect(second).to.include({ offered: 30_000_00, varied: 2_000_00, agreed: 32_000_00, accepted: 0, paid: 0 });
    expect(table.totals).to.deep.equal({
      ...{ offered: 50_000_00, varied: 2_000_00, agreed: 52_000_00 },
      ...{ accepted: 15_000_00, invoiced: 15_000_00, paid: 14_000_00 },
    });
    expect(table.agreement.money.net, "the agreement's own price").to.equal(52_000_00);
    expect(table.stamp.sequence).to.equal(25);
  });

  it("explains each difference by the acts that made it, with their numbers and amounts", async () => {
    const story = dampSensors();
    expect(await toldOf(story, 1)).to.deep.equal([
      "agreed and accepted: £5,000 less: act 19 rejected attempt 1 (the delivery is incomplete); " +
        "act 21 accepted £15,000 in part (only a part was delivered)",
      "invoiced and paid: £1,000 less: act 22 invoiced £15,000; act 24 recorded £15,000 as paid; " +
        "act 25 corrected that to £14,000 (the amount was wrong)",
    ]);
    expect(await toldOf(story, 2)).to.deep.equal([
      "offered and agreed: £2,000 more: act 17 varied it to £32,000",
      "agreed and accepted: £32,000 less: nothing is delivered yet, due on 31 July 2025",
    ]);
    const [, paying] = (await tableOf(story)).rows[0]?.differences ?? [];
    expect(paying?.acts.map(({ sequence, kind }) => `${sequence} ${kind}`)).to.deep.equal([
      "22 InvoiceRecorded",
      "24 PaymentRecorded",
      "25 PaymentCorrected",
    ]);
  });

  it("names every correction of a correction, and the decision that was corrected", async () => {
    const story = dampSensors();
    const { offer: agreement, payment, correction, acceptanceInPart } = story;
    const on = { agreement, number: 1, reason: 1 };
    const paid = { ...on, payment, amount: 14_500_00, vat: 2_900_00, paidBefore: 14_000_00, paidOn: day("2025-06-20") };
    story.ledger.record("PaymentCorrected", { ...finance, builtOn: correction, values: paid });
    story.ledger.record("DecisionCorrected", {
      ...buyer,
      builtOn: acceptanceInPart,
      values: {
        ...{ ...on, corrects: acceptanceInPart, outcome: 2, payableAmount: 16_000_00, payableVat: 3_200_00 },
        ...{ successful: true, reason: 4, decidedOn: day("2025-06-24") },
      },
    });
    expect(await toldOf(story, 1)).to.deep.equal([
      "agreed and accepted: £4,000 less: act 19 rejected attempt 1 (the delivery is incomplete); " +
        "act 21 accepted £15,000 in part (only a part was delivered); " +
        "act 27 corrected that to £16,000 (new facts came to light)",
      "accepted and invoiced: £1,000 less: act 22 invoiced £15,000; " + "act 27 corrected what is accepted to £16,000",
      "invoiced and paid: £500 less: act 22 invoiced £15,000; act 24 recorded £15,000 as paid; " +
        "act 25 corrected that to £14,000 (the amount was wrong); " +
        "act 26 corrected that to £14,500 (the amount was wrong)",
    ]);
  });

  it("names a dispute, a payment without an invoice, and what the supplier says did not come", async () => {
    const story = dampSensors();
    const { offer: agreement, invoice, payment, correction } = story;
    story.ledger.record("InvoiceDisputed", { ...finance, values: { invoice, disputedAmount: 1_000_00, reason: 1 } });
    const paid = { agreement, number: 1, amount: 200_00, vat: 40_00, paidBefore: 14_000_00, paidOn: day("2025-06-24") };
    story.ledger.record("PaymentRecorded", { ...finance, values: { ...paid, invoice: ZERO_BYTES32 } });
    const contest = { payment, previous: ZERO_BYTES32, receivedAmount: 13_000_00, reason: 1 };
    story.ledger.record("PaymentContested", { ...supplier, builtOn: correction, values: contest });
    const told = await toldOf(story, 1);
    expect(told[1]).to.match(/^invoiced and paid: £800 less: act 22 invoiced .*; act 26 disputed £1,000 \(/);
    expect(told[1]).to.include("act 27 recorded £200 as paid without an invoice");
    expect(told[2]).to.match(/^paid and received, as the supplier says: £1,000 less: act 28 says that £13,000 came/);
  });

  it("forgets a contest that the supplier took back", async () => {
    const story = dampSensors();
    const { payment, correction: builtOn } = story;
    const contest = { payment, previous: ZERO_BYTES32, receivedAmount: 0, reason: 1 };
    const previous = story.ledger.record("PaymentContested", { ...supplier, builtOn, values: contest });
    const confirm = { payment, previous, receivedOn: day("2025-06-24") };
    story.ledger.record("PaymentConfirmed", { ...supplier, builtOn, values: confirm });
    expect((await toldOf(story, 1)).join()).to.not.include("as the supplier says");
  });

  it("names the act that waived a milestone, or ended the agreement before it was delivered", async () => {
    const waived = dampSensors();
    waived.ledger.record("MilestoneWaived", { ...buyer, values: { agreement: waived.offer, number: 2, reason: 1 } });
    expect((await toldOf(waived, 2))[1]).to.equal(
      "agreed and accepted: £32,000 less: act 26 waived it (it is no longer needed)",
    );
    const ended = dampSensors();
    const values = { agreement: ended.offer, ground: 1, effectiveOn: day("2025-06-24"), paid: 14_000_00 };
    ended.ledger.record("AgreementEnded", { ...buyer, values });
    expect((await toldOf(ended, 2))[1]).to.match(
      /^agreed and accepted: £32,000 less: act 26 ended the agreement with effect from 24 June 2025 \(/,
    );
  });

  it("says which delivery still waits for a decision", async () => {
    const story = dampSensors();
    const values = { agreement: story.offer, number: 2, attempt: 1, deliveredOn: day("2025-06-24") };
    story.ledger.record("MilestoneDelivered", { ...supplier, values });
    expect((await toldOf(story, 2))[1]).to.equal(
      "agreed and accepted: £32,000 less: act 26 delivered it, and nothing is decided yet",
    );
  });

  it("names the acts that its figures rest on and that are questioned or disowned", async () => {
    const story = dampSensors();
    const second = keyOf(CAMDEN, 7);
    const own = { organisation: CAMDEN, subject: organisationSubject(identifierDigest("GB-LAE-CMD")) };
    const values = { key: second, scheme: 1, roles: 15, keyValidFrom: 0, keyValidUntil: 2 ** 40 - 1 };
    story.ledger.record("KeyAdded", { ...own, values });
    expect((await tableOf(story)).doubtful).to.deep.equal([]);
    const revoked = { key: keyOf(CAMDEN), since: day("2025-06-16") };
    story.ledger.record("KeyRevoked", { ...own, signer: second, values: revoked });
    const disowned = { act: story.payment, reason: 1 };
    story.ledger.record("ActDisowned", { ...own, signer: second, values: disowned });
    const { doubtful } = await tableOf(story);
    expect(doubtful.map(({ act, standing }) => `${act.sequence} ${act.kind} ${standing}`)).to.deep.equal([
      "21 DeliveryAcceptedInPart questioned",
      "24 PaymentRecorded disowned",
    ]);
  });

  it("has a row for what is agreed without a milestone that carries it", async () => {
    const story = dampSensors();
    const changed = {
      ...{ agreement: story.offer, amountBefore: 52_000_00, amount: 55_000_00, vat: 11_000_00, vatRate: 2000 },
      ...{ endsOnBefore: day("2025-09-30"), endsOn: day("2025-09-30"), milestones: [] },
    };
    const offered = { ...changed, openUntil: day("2025-07-30") };
    const builtOn = story.ledger.record("VariationOffered", { ...buyer, values: offered });
    story.ledger.record("VariationSigned", { ...supplier, builtOn, values: changed });
    const table = await tableOf(story);
    expect(table.rows.at(-1)).to.include({ milestone: null, offered: 0, varied: 3_000_00, agreed: 3_000_00 });
    expect(table.totals.agreed).to.equal(55_000_00);
    expect((await toldOf(story, null))[0]).to.include("act 27 agreed it without a milestone that carries it");
  });
});
