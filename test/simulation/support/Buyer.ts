import { pounds } from "../../../src/demonstration/pounds.ts";
import type { END_GROUNDS } from "../../../src/domain/codelists/agreementReasons.ts";
import type { DECISION_OUTCOMES } from "../../../src/domain/codelists/decisionReasons.ts";
import type { Hex } from "../../../src/domain/Hex.ts";
import { agreementContent, type OfferWish } from "./agreementContent.ts";
import { Organisation } from "./Organisation.ts";
import { CONTRACTS, FINANCE, OFFICER } from "./tenderContent.ts";

/** A decision on what was delivered last. */
export interface Decision {
  /** London day of the decision. */
  readonly on: string;
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

/** An authority where it contracts, decides on deliveries and pays. Whatever its contents tell is not said twice. */
export class Buyer extends Organisation {
  /** @returns the offer's hash, which is the agreement's id */
  offers(procurement: string, supplier: Organisation, wish: OfferWish): Promise<Hex> {
    const content = agreementContent(this, supplier, wish);
    return this.#hashOf("AgreementOffered", "procurement", { subject: procurement, content });
  }

  withdrawsOffer(offer: Hex, reasons = "The terms have to be written again.") {
    const content = { reasons, authority: OFFICER };
    return this.#hashOf("OfferWithdrawn", "procurement", { builtOn: offer, values: { reason: "other" }, content });
  }

  answersQuestion(offer: Hex, answer: string, number?: number) {
    const values = { agreement: offer, ...(number === undefined ? {} : { number }) };
    return this.#hashOf("QuestionAnswered", "procurement", { values, content: { answer, authority: OFFICER } });
  }

  /** @param end of the agreement: since when, how much was paid (pounds net), and on which ground */
  ends(agreement: Hex, end: { on: string; paid: number; ground: (typeof END_GROUNDS.words)[number] }) {
    const { on, paid, ground } = end;
    const told = { effectiveOn: on, paid: pounds(paid), reasons: "As agreed.", authority: CONTRACTS };
    const content = { ...told, actingAs: "buyer" };
    return this.#hashOf("AgreementEnded", "contracts", { values: { agreement, ground }, content });
  }

  accepts(agreement: Hex, number: number, decision: Decision) {
    const content = payableContent(number, decision);
    return this.#hashOf("DeliveryAccepted", decision.by ?? "contracts", { values: { agreement }, content });
  }

  acceptsInPart(agreement: Hex, number: number, decision: Decision) {
    const values = { agreement, ground: "criteriaPartlyMet" };
    const content = payableContent(number, decision);
    return this.#hashOf("DeliveryAcceptedInPart", decision.by ?? "contracts", { values, content });
  }

  rejects(agreement: Hex, number: number, decision: Omit<Decision, "pounds">) {
    const values = { agreement, reason: "criteriaNotMet" };
    const content = decisionContent(number, decision);
    return this.#hashOf("DeliveryRejected", decision.by ?? "contracts", { values, content });
  }

  correctsDecision(
    agreement: Hex,
    number: number,
    decision: Decision & { outcome: (typeof DECISION_OUTCOMES.words)[number] },
  ) {
    const values = { agreement, reason: "newFacts" };
    const content = { ...payableContent(number, decision), outcome: decision.outcome };
    return this.#hashOf("DecisionCorrected", decision.by ?? "contracts", { values, content });
  }

  receivesInvoice(invoice: Hex, invoiceNumber: string, on: string) {
    const content = { invoiceNumber, receivedOn: on };
    return this.#hashOf("InvoiceReceived", "finance", { values: { invoice }, content });
  }

  /** Disputes so much of an invoice (pounds net); nothing settles the dispute. */
  disputesInvoice(
    invoice: Hex,
    { invoiceNumber, pounds: net, reason }: { invoiceNumber: string; pounds: number; reason: "amount" | "settled" },
  ) {
    const told = { disputed: pounds(net), reasons: "Three flats were measured twice.", authority: FINANCE };
    const content = { invoiceNumber, ...told };
    return this.#hashOf("InvoiceDisputed", "finance", { values: { invoice, reason }, content });
  }

  pays(agreement: Hex, number: number, { by = "finance", invoice, ...payment }: Payment) {
    const values = { agreement, ...(invoice === undefined ? {} : { invoice }) };
    return this.#hashOf("PaymentRecorded", by, { values, content: paymentContent(number, payment) });
  }

  /** Says what a payment rightly was; nothing paid reverses it. */
  correctsPayment(agreement: Hex, number: number, right: Payment & { payment: Hex; reasons?: string }) {
    const values = { agreement, payment: right.payment, reason: "wrongAmount" };
    const content = { ...paymentContent(number, right), reasons: right.reasons ?? "It was recorded wrongly." };
    return this.#hashOf("PaymentCorrected", right.by ?? "finance", { values, content });
  }

  async #hashOf(...act: Parameters<Organisation["records"]>): Promise<Hex> {
    return (await this.records(...act)).receipt.actHash;
  }
}

function decisionContent(number: number, { on, reasons }: Omit<Decision, "pounds">) {
  return {
    milestone: { number, title: `Milestone ${number}` },
    decidedOn: on,
    reasons: reasons ?? "Judged against the acceptance criteria.",
    authority: CONTRACTS,
  };
}

function payableContent(number: number, { pounds: net, successful = true, ...decision }: Decision) {
  return { ...decisionContent(number, decision), payable: pounds(net), successful };
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
