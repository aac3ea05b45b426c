import { CORRECTION_REASONS, PART_ACCEPTANCE_GROUNDS, REJECTION_REASONS } from "../domain/codelists/decisionReasons.ts";
import { ZERO_BYTES32, type Hex } from "../domain/Hex.ts";
import type { Agreement, PlannedMilestone } from "./Contracting.ts";
import { CONTRACTS, FINANCE } from "./people.ts";
import { pounds } from "./pounds.ts";
import type { AwardedProcurement } from "./runDampTender.ts";
import type { Done, Stage } from "./Stage.ts";

/** Deliveries, decisions, invoices and payments on one milestone of an agreement, in the order in which they come. */
export class Delivering {
  readonly #stage: Stage;
  readonly #procurement: AwardedProcurement;
  readonly #agreement: Agreement;
  readonly #milestone: PlannedMilestone;
  #lastAct: Hex;
  #attempt = 0;
  #paid = 0;
  #lastPayment: Hex | undefined;

  /** @param terms hash of the offer or variation that set the milestone's terms */
  constructor(
    stage: Stage,
    procurement: AwardedProcurement,
    agreement: Agreement,
    milestone: PlannedMilestone,
    terms: Hex = agreement.id,
  ) {
    this.#stage = stage;
    this.#procurement = procurement;
    this.#agreement = agreement;
    this.#milestone = milestone;
    this.#lastAct = terms;
  }

  async deliver(day: number, report: string): Promise<void> {
    const { supplier } = this.#agreement;
    await this.#stage.moveTo(day, "15:00");
    const document = await this.#stage.client.upload(`# Report\n\n${report}\n`, this.#stage.key(supplier, "director"));
    this.#attempt += 1;
    const values = { ...this.#named(), attempt: this.#attempt, deliveredOn: this.#stage.calendar.dayStart(day) };
    const delivered = await this.#stage.act("MilestoneDelivered", supplier, "director", this.#place(), values, {
      milestone: this.#title(),
      attempt: this.#attempt,
      deliveredOn: this.#stage.calendar.day(day),
      report,
      documents: [{ ...document, role: "deliverable", title: `Report, attempt ${this.#attempt}` }],
    });
    this.#lastAct = delivered.hash;
  }

  async reject(day: number, reasons: string): Promise<void> {
    await this.#stage.moveTo(day, "11:00");
    const values = { ...this.#decided(day), reason: REJECTION_REASONS.code("criteriaNotMet") };
    await this.#decide(
      this.#stage.act("DeliveryRejected", this.#procurement.lead, "procurement", this.#place(), values, {
        ...this.#decision(day, reasons),
        criteria: [{ criterion: this.#milestone.criterion, met: "notMet" }],
      }),
    );
  }

  async acceptInPart(day: number, net: number, reasons: string): Promise<void> {
    await this.#stage.moveTo(day, "11:00");
    const ground = PART_ACCEPTANCE_GROUNDS.code("criteriaPartlyMet");
    const values = { ...this.#decided(day), ...payable(net), ground, successful: true };
    await this.#decide(
      this.#stage.act("DeliveryAcceptedInPart", this.#procurement.lead, "procurement", this.#place(), values, {
        ...this.#decision(day, reasons),
        criteria: [{ criterion: this.#milestone.criterion, met: "partlyMet" }],
        payable: pounds(net),
        successful: true,
      }),
    );
  }

  async accept(day: number, reasons: string): Promise<void> {
    const net = this.#milestone.pounds;
    await this.#stage.moveTo(day, "11:00");
    const values = { ...this.#decided(day), ...payable(net), successful: true };
    await this.#decide(
      this.#stage.act("DeliveryAccepted", this.#procurement.lead, "procurement", this.#place(), values, {
        ...this.#decision(day, reasons),
        criteria: [{ criterion: this.#milestone.criterion, met: "met" }],
        payable: pounds(net),
        successful: true,
      }),
    );
  }

  /** The supplier's invoice, and that the buyer has it. @returns the invoice's id */
  async invoice(day: number, net: number, invoiceNumber: string): Promise<Hex> {
    const { calendar } = this.#stage;
    await this.#stage.moveTo(day, "09:30");
    const values = { ...this.#named(), ...amounts(net), issuedOn: calendar.dayStart(day) };
    const content = { invoiceNumber, milestone: this.#title(), price: pounds(net), issuedOn: calendar.day(day) };
    const { supplier } = this.#agreement;
    const { hash } = await this.#stage.act("InvoiceRecorded", supplier, "director", this.#place(), values, content);
    await this.#stage.moveTo(day + 1, "10:00");
    const received = { invoice: hash, receivedOn: calendar.dayStart(day + 1) };
    const place = { subject: this.#procurement.id, builtOn: hash };
    await this.#stage.act("InvoiceReceived", this.#procurement.lead, "finance", place, received, {
      invoiceNumber,
      receivedOn: calendar.day(day + 1),
    });
    return hash;
  }

  async pay(day: number, net: number, invoiceNumber: string, invoice: Hex = ZERO_BYTES32): Promise<Done> {
    await this.#stage.moveTo(day, "14:00");
    const place = { subject: this.#procurement.id, builtOn: this.#lastPayment ?? this.#lastAct };
    const values = { ...this.#payment(day, net), invoice };
    const content = this.#paymentContent(day, net, invoiceNumber);
    const done = await this.#stage.act("PaymentRecorded", this.#procurement.lead, "finance", place, values, content);
    this.#paid += net * 100;
    this.#lastPayment = done.hash;
    return done;
  }

  async correct(day: number, payment: Done, was: number, right: number, invoiceNumber: string, reasons: string) {
    await this.#stage.moveTo(day, "16:00");
    const place = { subject: this.#procurement.id, builtOn: payment.hash };
    const reason = CORRECTION_REASONS.code("wrongAmount");
    const values = { ...this.#payment(day - 7, right), payment: payment.hash, reason };
    const content = { ...this.#paymentContent(day - 7, right, invoiceNumber), reasons };
    const done = await this.#stage.act("PaymentCorrected", this.#procurement.lead, "finance", place, values, content);
    this.#paid += (right - was) * 100;
    this.#lastPayment = done.hash;
    return done;
  }

  /** The supplier says that the money came. */
  async confirm(day: number, payment: Done, lastAct: Done = payment): Promise<void> {
    const { calendar } = this.#stage;
    await this.#stage.moveTo(day, "09:00");
    const place = { subject: this.#procurement.id, builtOn: lastAct.hash };
    const values = { payment: payment.hash, previous: ZERO_BYTES32, receivedOn: calendar.dayStart(day) };
    const content = { receivedOn: calendar.day(day) };
    await this.#stage.act("PaymentConfirmed", this.#agreement.supplier, "director", place, values, content);
  }

  async #decide(act: Promise<Done>): Promise<void> {
    this.#lastAct = (await act).hash;
  }

  #place() {
    return { subject: this.#procurement.id, builtOn: this.#lastAct };
  }

  #named() {
    return { agreement: this.#agreement.id, number: this.#milestone.number };
  }

  #title() {
    return { number: this.#milestone.number, title: this.#milestone.title };
  }

  #decided(day: number) {
    return { ...this.#named(), attempt: this.#attempt, decidedOn: this.#stage.calendar.dayStart(day) };
  }

  #decision(day: number, reasons: string) {
    return { milestone: this.#title(), decidedOn: this.#stage.calendar.day(day), reasons, authority: CONTRACTS };
  }

  #payment(day: number, net: number) {
    return {
      ...this.#named(),
      ...amounts(net),
      paidBefore: this.#paid,
      paidOn: this.#stage.calendar.dayStart(day),
    };
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

function amounts(net: number) {
  return { amount: pounds(net).net, vat: pounds(net).vat };
}

function payable(net: number) {
  return { payableAmount: pounds(net).net, payableVat: pounds(net).vat };
}
