import { type Agreement, milestoneOf } from "./Contracting.ts";
import { Delivering } from "./Delivering.ts";
import type { Paying } from "./Paying.ts";
import type { AwardedProcurement } from "./runDampTender.ts";
import type { Stage } from "./Stage.ts";

/** Brightwell's contract, with what an auditor looks for: late, recorded late, disputed and contested. */
export class LateContract {
  readonly #stage: Stage;
  readonly #procurement: AwardedProcurement;
  readonly #agreement: Agreement;
  #unpaid: { paying: Paying; invoice: Awaited<ReturnType<Paying["invoice"]>> } | undefined;

  constructor(stage: Stage, procurement: AwardedProcurement, agreement: Agreement) {
    this.#stage = stage;
    this.#procurement = procurement;
    this.#agreement = agreement;
  }

  /** Delivered late, accepted, and paid on day 246, which nobody records for two months. */
  async design(): Promise<void> {
    const design = this.#milestone(1);
    await design.deliver(239, "Readings of three flats from one place each, every room covered.");
    const reasons = "Every room is covered. It came late, which the agreement lets stand without a deduction.";
    await design.accept(242, reasons);
    const paying = design.paying();
    this.#unpaid = { paying, invoice: await paying.invoice(243, 15_000, "2026/114") };
  }

  /** A part of the second invoice is disputed, and the rest paid. */
  async plan(): Promise<void> {
    const plan = this.#milestone(2);
    await plan.deliver(252, "Fifty prototypes cost £19.10 each; the offer of one manufacturer is annexed.");
    await plan.accept(256, "Complete; the offer of the second manufacturer is to follow within a week.");
    const paying = plan.paying();
    const invoice = await paying.invoice(259, 23_000, "2026/131");
    const reasons = "The second manufacturer's offer, on whose promise the plan was accepted, has not come.";
    await paying.dispute(263, invoice, 3_000, reasons);
    const payment = await paying.pay(270, 20_000, invoice);
    await paying.confirm(273, payment);
  }

  /** Finance finds the payment that it never recorded, and the supplier says that less came. */
  async recordPayment(): Promise<void> {
    if (this.#unpaid === undefined) throw new Error("Nothing was invoiced for the design yet.");
    const { paying, invoice } = this.#unpaid;
    const payment = await paying.pay(246, 15_000, invoice, 308);
    const reasons = "£1,500 were kept back as a retention, which the agreement does not have.";
    await paying.contest(310, payment, 13_500, reasons);
  }

  #milestone(number: number): Delivering {
    return new Delivering(this.#stage, this.#procurement, this.#agreement, milestoneOf(this.#agreement, number));
  }
}
