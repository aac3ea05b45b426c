import type { InvoiceView } from "../../audit/payment/InvoiceView.ts";
import type { PaymentView } from "../../audit/payment/PaymentView.ts";
import { plural } from "../page/pageFilters.ts";
import { stateTag, type Tag } from "../page/tags.ts";

export interface ShownInvoice extends InvoiceView {
  /** How its payment stands; undefined while it is simply waiting to be paid. */
  readonly tag: Tag | undefined;
}

/** An invoice with what its payment comes to. Paid is the payer's word: it is not green while the payee contests it. */
export function shownInvoice(invoice: InvoiceView): ShownInvoice {
  return { ...invoice, tag: tagOf(invoice) };
}

function tagOf({ withdrawn, asked, paidOn, late, daysLate, contestedBy, daysToPay }: InvoiceView): Tag | undefined {
  if (withdrawn !== null) return stateTag("invoice", "withdrawn");
  if (asked.net === 0) return stateTag("invoice", "credited");
  if (contestedBy.length > 0) return { text: "Payment contested", colour: "red" };
  if (paidOn === null) return late ? { text: `Late by ${plural(daysLate, "day")}`, colour: "red" } : undefined;
  if (late) return { text: `Paid ${plural(daysLate, "day")} late`, colour: "orange" };
  return { text: daysToPay === null ? "Paid" : `Paid in ${plural(daysToPay, "day")}`, colour: "green" };
}

/** A payment, with the supplier's answer as a tag. */
export function shownPayment(payment: PaymentView) {
  return { ...payment, answerTag: payment.answer === null ? undefined : answerTag(payment.answer) };
}

/** An answer to an amount that was corrected since is no answer to what counts now. */
function answerTag({ answer, toEarlierAmount }: NonNullable<PaymentView["answer"]>): Tag {
  const tag = stateTag("payment", answer);
  return toEarlierAmount ? { text: `${tag.text} before the correction`, colour: "yellow" } : tag;
}
