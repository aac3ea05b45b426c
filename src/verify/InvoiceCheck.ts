import type { Hex } from "../domain/Hex.ts";
import type { Findings } from "./Findings.ts";
import { aboutAct } from "./KeyCheck.ts";
import type { PlacedAct } from "./VerifiedAct.ts";

/** What an invoice asks for, net, and what is paid on it with corrections counted. */
interface InvoiceReplay {
  asked: number;
  paid: number;
  isTakenBack: boolean;
}

/**
 * Is no more paid on an invoice than it still asks for? Asked only of invoices that their supplier took back: the
 * contracts of older ledgers held no payment against its invoice.
 */
export class InvoiceCheck {
  readonly #findings: Findings;
  readonly #invoices = new Map<Hex, InvoiceReplay>();
  /** Payments that name an invoice: which, and how much is counted for it. */
  readonly #payments = new Map<Hex, { readonly invoice: Hex; amount: number }>();

  constructor(findings: Findings) {
    this.#findings = findings;
  }

  observe(placed: PlacedAct): void {
    const { act, actHash } = placed;
    switch (act.kind) {
      case "InvoiceRecorded":
        this.#invoices.set(actHash, { asked: act.values.amount, paid: 0, isTakenBack: false });
        return;
      case "InvoiceWithdrawn":
        return this.#takenBack(placed, act.values.invoice, this.#invoices.get(act.values.invoice)?.asked ?? 0);
      case "InvoiceCredited":
        return this.#takenBack(placed, act.values.invoice, act.values.amount);
      case "PaymentRecorded":
        this.#payments.set(actHash, { invoice: act.values.invoice, amount: 0 });
        return this.#paid(placed, actHash, act.values.amount);
      case "PaymentCorrected":
        return this.#paid(placed, act.values.payment, act.values.amount);
      default:
    }
  }

  #takenBack(placed: PlacedAct, id: Hex, amount: number): void {
    const invoice = this.#invoices.get(id);
    if (invoice === undefined) return;
    invoice.asked -= amount;
    invoice.isTakenBack = true;
    this.#check(placed, invoice);
  }

  /** A payment, or its right value: each counts once, with its last value. */
  #paid(placed: PlacedAct, id: Hex, amount: number): void {
    const payment = this.#payments.get(id);
    const invoice = payment && this.#invoices.get(payment.invoice);
    if (payment === undefined || invoice === undefined) return;
    invoice.paid += amount - payment.amount;
    payment.amount = amount;
    this.#check(placed, invoice);
  }

  #check(placed: PlacedAct, { asked, paid, isTakenBack }: InvoiceReplay): void {
    if (!isTakenBack || paid <= asked) return;
    const what = "More is paid on the invoice than it asks for since a part of it, or all, was taken back.";
    const values = { expected: String(asked), found: String(paid) };
    this.#findings.breaks("procedure", "paid-over-invoice", aboutAct(placed), what, values);
  }
}
