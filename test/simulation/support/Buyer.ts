import { pounds } from "../../../src/demonstration/pounds.ts";
import {
  CORRECTION_REASONS,
  DECISION_OUTCOMES,
  PART_ACCEPTANCE_GROUNDS,
  REJECTION_REASONS,
} from "../../../src/domain/codelists/decisionReasons.ts";
import { ZERO_BYTES32, type Hex } from "../../../src/domain/Hex.ts";
import { parseLondonTime, startOfLondonDay } from "../../../src/domain/londonTime.ts";
import { agreementContent, milestoneTerms, type OfferWish } from "./agreementContent.ts";
import { Organisation } from "./Organisation.ts";
import { CONTRACTS, FINANCE, OFFICER } from "./tenderContent.ts";

/** A decision on what was delivered. */
export interface Decision {
  /** London day of the decision. */
  readonly on: string;
  readonly attempt?: number;
  /** Net, for the milestone as a whole. */
  readonly pounds: number;
  readonly successful?: boolean;
  readonly reasons?: string;
  readonly by?: string;
}

export interface Payment {
  /** London day on which the money went. */
  readonly on: string;
  readonly pounds: number;
  readonly invoice?: Hex;
  readonly by?: string;
}

/** An authority where it contracts, decides on deliveries and pays. */
export class Buyer extends Organisation {
  /** @returns the offer's hash, which is the agreement's id */
  async offers(procurement: string, supplier: Organisation, wish: OfferWish): Promise<Hex> {
    const content = agreementContent(this, supplier, wish);
    const values = {
      supplier: supplier.number,
      framework: wish.framework?.agreement ?? ZERO_BYTES32,
      isFramework: content.isFramework,
      phase: content.phase,
      currency: content.price.currency,
      amount: content.price.net,
      vat: content.price.vat,
      vatRate: content.price.vatRate,
      startsOn: startOfLondonDay(content.startsOn),
      endsOn: startOfLondonDay(content.endsOn),
      openUntil: parseLondonTime(wish.openUntil),
      milestones: milestoneTerms(content.milestones),
    };
    return this.#hashOf("AgreementOffered", "procurement", { subject: procurement, values, content });
  }

  withdrawsOffer(offer: Hex, reasons = "The terms have to be written again.") {
    const content = { reasons, authority: OFFICER };
    return this.#hashOf("OfferWithdrawn", "procurement", { builtOn: offer, values: { reason: 99 }, content });
  }

  accepts(agreement: Hex, number: number, decision: Decision) {
    return this.#hashOf("DeliveryAccepted", decision.by ?? "contracts", {
      values: { ...decided(agreement, number, decision), ...payable(decision) },
      content: payableContent(number, decision),
    });
  }

  acceptsInPart(agreement: Hex, number: number, decision: Decision) {
    const ground = PART_ACCEPTANCE_GROUNDS.code("criteriaPartlyMet");
    return this.#hashOf("DeliveryAcceptedInPart", decision.by ?? "contracts", {
      values: { ...decided(agreement, number, decision), ...payable(decision), ground },
      content: payableContent(number, decision),
    });
  }

  rejects(agreement: Hex, number: number, decision: Omit<Decision, "pounds">) {
    const reason = REJECTION_REASONS.code("criteriaNotMet");
    return this.#hashOf("DeliveryRejected", decision.by ?? "contracts", {
      values: { ...decided(agreement, number, decision), reason },
      content: decisionContent(number, decision),
    });
  }

  correctsDecision(
    agreement: Hex,
    number: number,
    decision: Decision & { outcome: (typeof DECISION_OUTCOMES.words)[number] },
  ) {
    const { outcome, on } = decision;
    const reason = CORRECTION_REASONS.code("newFacts");
    const decidedOn = startOfLondonDay(on);
    const values = {
      agreement,
      number,
      outcome: DECISION_OUTCOMES.code(outcome),
      ...payable(decision),
      reason,
      decidedOn,
    };
    return this.#hashOf("DecisionCorrected", decision.by ?? "contracts", {
      values,
      content: { ...payableContent(number, decision), outcome },
    });
  }

  receivesInvoice(invoice: Hex, invoiceNumber: string, on: string) {
    const values = { invoice, receivedOn: startOfLondonDay(on) };
    return this.#hashOf("InvoiceReceived", "finance", { values, content: { invoiceNumber, receivedOn: on } });
  }

  pays(agreement: Hex, number: number, payment: Payment) {
    const { on, pounds: net, invoice = ZERO_BYTES32, by = "finance" } = payment;
    const { net: amount, vat } = pounds(net);
    const values = { agreement, number, invoice, amount, vat, paidOn: startOfLondonDay(on) };
    return this.#hashOf("PaymentRecorded", by, { values, content: paymentContent(number, payment) });
  }

  /** Says what a payment rightly was; nothing paid reverses it. */
  correctsPayment(agreement: Hex, number: number, payment: Payment & { payment: Hex; reasons?: string }) {
    const { on, pounds: net, reasons = "It was recorded wrongly." } = payment;
    const { net: amount, vat } = pounds(net);
    const reason = CORRECTION_REASONS.code("wrongAmount");
    const values = { agreement, number, payment: payment.payment, amount, vat, reason, paidOn: startOfLondonDay(on) };
    const content = { ...paymentContent(number, payment), reasons };
    return this.#hashOf("PaymentCorrected", payment.by ?? "finance", { values, content });
  }

  async #hashOf(...act: Parameters<Organisation["records"]>): Promise<Hex> {
    return (await this.records(...act)).receipt.actHash;
  }
}

function decided(agreement: Hex, number: number, { on, attempt = 1 }: Omit<Decision, "pounds">) {
  return { agreement, number, attempt, decidedOn: startOfLondonDay(on) };
}

function payable({ pounds: net, successful = true }: Decision) {
  return { payableAmount: pounds(net).net, payableVat: pounds(net).vat, successful };
}

function decisionContent(
  number: number,
  { on, reasons = "Judged against the acceptance criteria." }: Omit<Decision, "pounds">,
) {
  return { milestone: { number, title: `Milestone ${number}` }, decidedOn: on, reasons, authority: CONTRACTS };
}

function payableContent(number: number, decision: Decision) {
  return {
    ...decisionContent(number, decision),
    payable: pounds(decision.pounds),
    successful: decision.successful ?? true,
  };
}

function paymentContent(number: number, { on, pounds: net }: Payment) {
  return {
    milestone: { number, title: `Milestone ${number}` },
    price: pounds(net),
    paidOn: on,
    evidence: { reference: `BACS run of ${on}` },
    authority: FINANCE,
  };
}
