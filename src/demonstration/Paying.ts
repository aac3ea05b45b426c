import type { Act, ActKind, ContentOf } from "../domain/acts/Act.ts";
import { CORRECTION_REASONS } from "../domain/codelists/decisionReasons.ts";
import { CONTEST_REASONS, DISPUTE_REASONS } from "../domain/codelists/paymentReasons.ts";
import { type Hex, ZERO_BYTES32 } from "../domain/Hex.ts";
import type { Agreement, PlannedMilestone } from "./Contracting.ts";
import { FINANCE } from "./people.ts";
import { pounds } from "./pounds.ts";
import type { AwardedProcurement } from "./runDampTender.ts";
import type { Done, Stage } from "./Stage.ts";

interface Invoice {
  readonly id: Hex;
  readonly invoiceNumber: string;
  /** Last act on it. */
  readonly lastAct: Hex;
}

/** Invoices and payments for what was accepted of one milestone, in the order in which they come. */
export class Paying {
  readonly #stage: Stage;
  readonly #procurement: AwardedProcurement;
  readonly #agreement: Agreement;
  readonly #milestone: PlannedMilestone;
  readonly #decision: Hex;
  #paid = 0;
  #lastPayment: Hex | undefined;

  constructor(
    stage: Stage,
    procurement: AwardedProcurement,
    agreement: Agreement,
    milestone: PlannedMilestone,
    decision: Hex,
  ) {
    this.#stage = stage;
    this.#procurement = procurement;
    this.#agreement = agreement;
    this.#milestone = milestone;
    this.#decision = decision;
  }

  /** The supplier's invoice, and that the buyer has it the day after. */
  async invoice(day: number, net: number, invoiceNumber: string): Promise<Invoice> {
    const { calendar } = this.#stage;
    await this.#stage.moveTo(day, "09:30");
    const values = { ...this.#named(), ...amounts(net), issuedOn: calendar.dayStart(day) };
    const content = { invoiceNumber, milestone: this.#title(), price: pounds(net), issuedOn: calendar.day(day) };
    const { supplier } = this.#agreement;
    const place = this.#on(this.#decision);
    const { hash: id } = await this.#stage.act("InvoiceRecorded", supplier, "director", place, values, content);
    await this.#stage.moveTo(day + 1, "10:00");
    const receivedOn = calendar.dayStart(day + 1);
    const told = { invoiceNumber, receivedOn: calendar.day(day + 1) };
    const received = await this.#finance("InvoiceReceived", id, { invoice: id, receivedOn }, told);
    return { id, invoiceNumber, lastAct: received.hash };
  }

  /** The buyer disputes a part of an invoice. */
  async dispute(day: number, { id, invoiceNumber, lastAct }: Invoice, net: number, reasons: string): Promise<void> {
    await this.#stage.moveTo(day, "11:20");
    const values = { invoice: id, disputedAmount: net * 100, reason: DISPUTE_REASONS.code("other") };
    const content = { invoiceNumber, disputed: pounds(net), reasons, authority: FINANCE };
    await this.#finance("InvoiceDisputed", lastAct, values, content);
  }

  /** @param recordedOn the day on which finance records it, where that is not the day on which it paid */
  async pay(day: number, net: number, { id, invoiceNumber }: Invoice, recordedOn = day): Promise<Done> {
    await this.#stage.moveTo(recordedOn, "14:00");
    const values = { ...this.#payment(day, net), invoice: id };
    const content = this.#paymentContent(day, net, invoiceNumber);
    const done = await this.#finance("PaymentRecorded", this.#lastPayment ?? this.#decision, values, content);
    this.#paid += net * 100;
    this.#lastPayment = done.hash;
    return done;
  }

  async correct(day: number, payment: Done, was: number, right: number, { invoiceNumber }: Invoice, reasons: string) {
    await this.#stage.moveTo(day, "16:00");
    const reason = CORRECTION_REASONS.code("wrongAmount");
    const values = { ...this.#payment(day - 7, right), payment: payment.hash, reason };
    const content = { ...this.#paymentContent(day - 7, right, invoiceNumber), reasons };
    const done = await this.#finance("PaymentCorrected", payment.hash, values, content);
    this.#paid += (right - was) * 100;
    this.#lastPayment = done.hash;
    return done;
  }

  /** The supplier says that the money came. */
  async confirm(day: number, payment: Done, lastAct: Done = payment): Promise<void> {
    const { calendar } = this.#stage;
    await this.#stage.moveTo(day, "09:00");
    const values = { payment: payment.hash, previous: ZERO_BYTES32, receivedOn: calendar.dayStart(day) };
    const content = { receivedOn: calendar.day(day) };
    const place = this.#on(lastAct.hash);
    await this.#stage.act("PaymentConfirmed", this.#agreement.supplier, "director", place, values, content);
  }

  /** The supplier says that less came. */
  async contest(day: number, payment: Done, net: number, reasons: string): Promise<void> {
    await this.#stage.moveTo(day, "12:15");
    const reason = CONTEST_REASONS.code("lessReceived");
    const values = { payment: payment.hash, previous: ZERO_BYTES32, receivedAmount: net * 100, reason };
    const content = { received: pounds(net), reasons };
    const place = this.#on(payment.hash);
    await this.#stage.act("PaymentContested", this.#agreement.supplier, "director", place, values, content);
  }

  #finance<Kind extends "InvoiceReceived" | "InvoiceDisputed" | "PaymentRecorded" | "PaymentCorrected">(
    kind: Kind,
    builtOn: Hex,
    ...said: ActSaid<Kind>
  ): Promise<Done> {
    return this.#stage.act(kind, this.#procurement.lead, "finance", this.#on(builtOn), ...said);
  }

  #on(builtOn: Hex) {
    return { subject: this.#procurement.id, builtOn };
  }

  #named() {
    return { agreement: this.#agreement.id, number: this.#milestone.number };
  }

  #title() {
    return { number: this.#milestone.number, title: this.#milestone.title };
  }

  #payment(day: number, net: number) {
    const paidOn = this.#stage.calendar.dayStart(day);
    return { ...this.#named(), ...amounts(net), paidBefore: this.#paid, paidOn };
  }

  #paymentContent(day: number, net: number, invoiceNumber: string) {
    return {
      milestone: this.#title(),
      price: pounds(net),
      paidOn: this.#stage.calendar.day(day),
      invoiceNumber,
      evidence: { reference: `BACS run of ${this.#stage.calendar.day(day)}` },
      authority: FINANCE,
    };
  }
}

type ActSaid<Kind extends ActKind> = [values: Act<Kind>["values"], content: ContentOf<Kind>];

function amounts(net: number) {
  return { amount: pounds(net).net, vat: pounds(net).vat };
}
