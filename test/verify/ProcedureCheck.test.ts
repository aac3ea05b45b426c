import { expect } from "chai";
import type { Act, ActKind, Envelope } from "../../src/domain/acts/Act.ts";
import { FIRST_RULES, PRESENT_RULES, type Rules } from "../../src/domain/generations/Rules.ts";
import { type Hex, ZERO_BYTES32 } from "../../src/domain/Hex.ts";
import { keccakOfText } from "../../src/domain/keccak.ts";
import { keyId } from "../../src/domain/keySlot.ts";
import { Findings } from "../../src/verify/Findings.ts";
import { ProcedureCheck } from "../../src/verify/ProcedureCheck.ts";
import { act } from "./borough.ts";
import { T0 } from "./TestLedger.ts";

const MEMORANDUM = keccakOfText("memorandum");
const CONTENT = keccakOfText("terms");
const OFFER = keccakOfText("act 1");

/** A procedure told act by act: the hash of act n is keccak256 of "act n". */
class Story {
  readonly #rules: Rules;
  readonly findings = new Findings();
  readonly check = new ProcedureCheck(this.findings, MEMORANDUM);
  #count = 0;

  constructor(rules: Rules = PRESENT_RULES) {
    this.#rules = rules;
  }

  tell<Kind extends ActKind>(
    kind: Kind,
    envelope: Partial<Envelope>,
    values: Act<Kind>["values"],
    by = "officer",
  ): this {
    this.#count += 1;
    const [actHash, id, told] = [
      keccakOfText(`act ${this.#count}`),
      keyId(keccakOfText(by)),
      act(kind, envelope, values),
    ];
    const placed = { act: told, actHash, sequence: this.#count, keyId: id, signer: id, signature: id, proof: undefined, extras: {}, roles: 0,
      blockNumber: 1, time: T0, subjectHead: ZERO_BYTES32, ledgerHead: ZERO_BYTES32, rules: this.#rules }; // prettier-ignore
    this.check.observe(placed, {});
    return this;
  }

  get found(): string[] {
    return this.findings.all.map(({ sequence, code }) => `act ${sequence}: ${code}`);
  }
}

const terms = (number: number, amount: number) => ({
  number,
  dueOn: T0,
  amount,
  vat: amount / 5,
  daysToDecide: 30,
  daysToPay: 30,
});

/** Act 1: an agreement over 1,000.00 with two milestones of 400.00 and 600.00. */
function offered(milestones = [terms(1, 40_000), terms(2, 60_000)]): Story {
  const values = { supplier: 3, framework: ZERO_BYTES32, isFramework: false, phase: 1, currency: "GBP", amount: 100_000, vat: 20_000, vatRate: 2000, startsOn: T0, endsOn: T0 + 9, openUntil: T0 + 5, milestones }; // prettier-ignore
  return new Story().tell("AgreementOffered", { content: CONTENT }, values);
}

function signed(envelope: Partial<Envelope> = {}, values: Partial<Act<"AgreementSigned">["values"]> = {}): Story {
  const whole = { organisation: 3, builtOn: OFFER, content: CONTENT, ...envelope };
  return offered().tell("AgreementSigned", whole, { amount: 100_000, startsOn: T0, endsOn: T0 + 9, ...values });
}

const decision = { agreement: OFFER, number: 1, attempt: 1, payableVat: 0, successful: true, decidedOn: T0 };
const payment = { agreement: OFFER, number: 1, invoice: ZERO_BYTES32, vat: 0, paidOn: T0 };
const correction = { agreement: OFFER, number: 1, vat: 0, reason: 1, paidOn: T0 };

describe("the rules that can be worked out again", () => {
  it("find nothing in an agreement signed as offered, delivered, accepted and paid", () => {
    const story = signed()
      .tell("DeliveryAccepted", {}, { ...decision, payableAmount: 40_000 })
      .tell("PaymentRecorded", {}, { ...payment, amount: 15_000, paidBefore: 0 }, "finance")
      .tell("PaymentRecorded", {}, { ...payment, amount: 25_000, paidBefore: 15_000 }, "finance")
      .tell("AgreementEnded", {}, { agreement: OFFER, ground: 1, effectiveOn: T0, paid: 40_000 });
    expect(story.found).to.deep.equal([]);
  });

  const differences: [string, Story][] = [
    ["content", signed({ content: MEMORANDUM })],
    ["supplier", signed({ organisation: 4 })],
    ["amount", signed({}, { amount: 100_001 })],
    ["dates", signed({}, { endsOn: T0 + 10 })],
    ["an offer that was never made", signed({ builtOn: MEMORANDUM })],
  ];
  for (const [what, story] of differences) {
    it(`find that both sides did not sign the same: ${what}`, () => {
      expect(story.found).to.deep.equal(["act 2: agreement-differs-from-offer"]);
    });
  }

  it("take a new key's own id for what its addition builds on where the ledger's contracts do, and only there", () => {
    const values = { key: keyId("0x07"), scheme: 1, roles: 1, keyValidFrom: 0, keyValidUntil: T0 };
    const found = (keyAddedBuildsOn: Rules["keyAddedBuildsOn"]) =>
      new Story({ ...FIRST_RULES, keyAddedBuildsOn }).tell("KeyAdded", { builtOn: keyId(values.key) }, values).found;
    expect(found("new key")).to.deep.equal([]);
    expect(found("last key act")).to.deep.equal(["act 1: built-on-unknown"]);
  });

  it("find milestones that come to more than the agreement", () => {
    expect(offered([terms(1, 40_000), terms(2, 60_001)]).found).to.deep.equal(["act 1: milestones-over-amount"]);
  });

  it("find more payable than agreed, also by a correction", () => {
    const story = signed()
      .tell("DeliveryAcceptedInPart", {}, { ...decision, payableAmount: 40_001, ground: 1 })
      .tell("DecisionCorrected", {}, { ...decision, corrects: OFFER, outcome: 1, reason: 1, payableAmount: 40_002 });
    expect(story.found).to.deep.equal(["act 3: payable-over-amount", "act 4: payable-over-amount"]);
  });

  it("find more paid than is payable", () => {
    const story = signed()
      .tell("DeliveryAcceptedInPart", {}, { ...decision, payableAmount: 30_000, ground: 1 })
      .tell("PaymentRecorded", {}, { ...payment, amount: 30_001, paidBefore: 0 }, "finance");
    expect(story.found).to.deep.equal(["act 4: payments-over-payable"]);
  });

  it("find a payment for a rejected delivery", () => {
    const story = signed()
      .tell("DeliveryRejected", {}, { agreement: OFFER, number: 1, attempt: 1, reason: 1, decidedOn: T0 })
      .tell("PaymentRecorded", {}, { ...payment, amount: 1, paidBefore: 0 }, "finance");
    expect(story.found).to.deep.equal(["act 4: payments-over-payable"]);
  });

  it("let stay payable what was accepted in part and paid when a second attempt is rejected", () => {
    const story = signed()
      .tell("DeliveryAcceptedInPart", {}, { ...decision, payableAmount: 30_000, ground: 1 })
      .tell("PaymentRecorded", {}, { ...payment, amount: 20_000, paidBefore: 0 }, "finance")
      .tell("DeliveryRejected", {}, { agreement: OFFER, number: 1, attempt: 2, reason: 1, decidedOn: T0 })
      .tell("PaymentRecorded", {}, { ...payment, amount: 10_000, paidBefore: 20_000 }, "finance");
    expect(story.found).to.deep.equal([]);
    story.tell("PaymentRecorded", {}, { ...payment, amount: 1, paidBefore: 30_000 }, "finance");
    expect(story.found).to.deep.equal(["act 7: payments-over-payable"]);
  });

  it("count a corrected payment once, with its last value", () => {
    const accepted = signed().tell("DeliveryAccepted", {}, { ...decision, payableAmount: 40_000 });
    accepted.tell("PaymentRecorded", {}, { ...payment, amount: 40_000, paidBefore: 0 }, "finance"); // act 4
    const first = keccakOfText("act 4");
    accepted.tell("PaymentCorrected", {}, { ...correction, payment: first, amount: 4_000, paidBefore: 40_000 });
    accepted.tell("PaymentCorrected", {}, { ...correction, payment: first, amount: 14_000, paidBefore: 4_000 });
    accepted.tell("PaymentRecorded", {}, { ...payment, amount: 26_000, paidBefore: 14_000 }, "finance");
    expect(accepted.found).to.deep.equal([]);
    accepted.tell("AgreementEnded", {}, { agreement: OFFER, ground: 1, effectiveOn: T0, paid: 40_001 });
    expect(accepted.found).to.deep.equal(["act 8: sum-differs"]);
  });

  it("take what a supplier that ends it says of the sum paid as its own word, within the agreement", () => {
    const accepted = signed().tell("DeliveryAccepted", {}, { ...decision, payableAmount: 40_000 });
    accepted.tell("PaymentRecorded", {}, { ...payment, amount: 40_000, paidBefore: 0 }, "finance");
    const ending = { agreement: OFFER, ground: 1, effectiveOn: T0 };
    accepted.tell("AgreementEnded", { organisation: 3 }, { ...ending, paid: 39_999 });
    expect(accepted.found).to.deep.equal([]);
    accepted.tell("AgreementEnded", { organisation: 3 }, { ...ending, paid: 100_001 });
    expect(accepted.found).to.deep.equal(["act 6: sum-differs"]);
  });

  const invoiced = () =>
    signed()
      .tell("DeliveryAccepted", {}, { ...decision, payableAmount: 40_000 })
      .tell("InvoiceRecorded", {}, { agreement: OFFER, number: 1, amount: 15_000, vat: 0, issuedOn: T0 }); // act 4
  const onInvoice = { ...payment, invoice: keccakOfText("act 4"), paidBefore: 0 };
  const withdrawal = { invoice: keccakOfText("act 4"), reason: 1 };

  it("find nothing in an invoice that is withdrawn once its payment was reversed", () => {
    const story = invoiced()
      .tell("PaymentRecorded", {}, { ...onInvoice, amount: 15_000 }, "finance")
      .tell("PaymentCorrected", {}, { ...correction, payment: keccakOfText("act 5"), amount: 0, paidBefore: 15_000 })
      .tell("InvoiceWithdrawn", {}, withdrawal);
    expect(story.found).to.deep.equal([]);
  });

  it("find an invoice that is withdrawn though something is paid on it, or paid though it was withdrawn", () => {
    const paid = invoiced().tell("PaymentRecorded", {}, { ...onInvoice, amount: 1 }, "finance");
    expect(paid.tell("InvoiceWithdrawn", {}, withdrawal).found).to.deep.equal(["act 6: paid-over-invoice"]);
    const withdrawn = invoiced().tell("InvoiceWithdrawn", {}, withdrawal);
    withdrawn.tell("PaymentRecorded", {}, { ...onInvoice, amount: 1 }, "finance");
    expect(withdrawn.found).to.deep.equal(["act 6: paid-over-invoice"]);
  });

  it("find more paid on an invoice than it asks for without what is credited", () => {
    const credit = { invoice: keccakOfText("act 4"), amount: 5_000, vat: 0, issuedOn: T0, reason: 1 };
    const story = invoiced().tell("InvoiceCredited", {}, credit);
    story.tell("PaymentRecorded", {}, { ...onInvoice, amount: 10_000 }, "finance");
    expect(story.found).to.deep.equal([]);
    story.tell("PaymentRecorded", {}, { ...onInvoice, paidBefore: 10_000, amount: 1 }, "finance");
    expect(story.found).to.deep.equal(["act 7: paid-over-invoice"]);
  });

  it("find a sum paid before that is not what was recorded", () => {
    const story = signed()
      .tell("DeliveryAccepted", {}, { ...decision, payableAmount: 40_000 })
      .tell("PaymentRecorded", {}, { ...payment, amount: 1, paidBefore: 1 }, "finance");
    expect(story.found).to.deep.equal(["act 4: sum-differs"]);
  });

  it("find one key that decided and paid", () => {
    const story = signed()
      .tell("DeliveryAccepted", {}, { ...decision, payableAmount: 40_000 }, "officer")
      .tell("PaymentRecorded", {}, { ...payment, amount: 1, paidBefore: 0 }, "officer");
    expect(story.found).to.deep.equal(["act 4: same-key-decided-and-paid"]);
  });

  it("find a variation of which both sides signed different terms, or one side both", () => {
    const variation = { agreement: OFFER, amountBefore: 100_000, amount: 120_000, vat: 24_000, vatRate: 2000, endsOnBefore: T0 + 9, endsOn: T0 + 20, milestones: [terms(3, 20_000)] }; // prettier-ignore
    const varied = (organisation: number, values: typeof variation): Story =>
      signed()
        .tell("VariationOffered", { content: CONTENT }, { ...variation, openUntil: T0 + 5 })
        .tell("VariationSigned", { organisation, content: CONTENT, builtOn: keccakOfText("act 3") }, values);
    expect(varied(3, variation).found).to.deep.equal([]);
    expect(varied(3, { ...variation, milestones: [terms(3, 20_001)] }).found).to.include(
      "act 4: agreement-differs-from-offer",
    );
    expect(varied(3, { ...variation, milestones: [terms(3, 20_001)] }).found).to.include(
      "act 4: milestones-over-amount",
    );
    expect(varied(1, variation).found).to.deep.equal(["act 4: agreement-differs-from-offer"]);
  });

  it("find an act recorded after it had expired", () => {
    expect(offered().tell("OfferWithdrawn", { builtOn: OFFER, validUntil: T0 - 1 }, { reason: 1 }).found).to.deep.equal(
      ["act 2: act-expired"],
    );
    expect(offered().tell("OfferWithdrawn", { builtOn: OFFER, validUntil: T0 }, { reason: 1 }).found).to.deep.equal([]);
  });

  it("find an act that builds on what was never recorded", () => {
    const unknown: Hex = keccakOfText("nothing");
    expect(offered().tell("OfferWithdrawn", { builtOn: unknown }, { reason: 1 }).found).to.deep.equal([
      "act 2: built-on-unknown",
    ]);
    const key: Hex = `0x${"11".repeat(20)}`;
    expect(offered().tell("KeyRevoked", { builtOn: keyId(key) }, { key, since: T0 }).found).to.deep.equal([]);
  });
});
