import { PART_ACCEPTANCE_GROUNDS, REJECTION_REASONS } from "../domain/codelists/decisionReasons.ts";
import type { Hex } from "../domain/Hex.ts";
import type { Agreement, PlannedMilestone } from "./Contracting.ts";
import { Paying } from "./Paying.ts";
import { CONTRACTS } from "./people.ts";
import { pounds } from "./pounds.ts";
import type { AwardedProcurement } from "./runDampTender.ts";
import type { Done, Stage } from "./Stage.ts";

/** Deliveries and decisions on one milestone of an agreement, in the order in which they come. */
export class Delivering {
  readonly #stage: Stage;
  readonly #procurement: AwardedProcurement;
  readonly #agreement: Agreement;
  readonly #milestone: PlannedMilestone;
  #lastAct: Hex;
  #attempt = 0;

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

  /** @returns the act, and the document that it brought */
  async deliver(day: number, report: string) {
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
    return { act: delivered.hash, document };
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

  /** Invoices and payments for what was accepted. */
  paying(): Paying {
    return new Paying(this.#stage, this.#procurement, this.#agreement, this.#milestone, this.#lastAct);
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
}

function payable(net: number) {
  return { payableAmount: pounds(net).net, payableVat: pounds(net).vat };
}
