import { addToTotals } from "../count.ts";
import type { Draft } from "../Draft.ts";
import { type PaidPart, paidPartList } from "../jsonColumns.ts";
import { daysBetween } from "../londonDays.ts";
import type { Row } from "../schema.ts";

type Invoice = Row<"invoices">;

/** Counts a payment, or its correction, for the invoice that it names. */
export async function payInvoice(draft: Draft, id: string | null, part: PaidPart): Promise<void> {
  if (id === null) return;
  const before = await draft.get("invoices", id);
  const others = paidPartList(before.paidParts).filter(({ payment }) => payment !== part.payment);
  const parts = [...others, part].sort((left, right) => left.paidOn - right.paidOn);
  await putInvoice(draft, before, {
    ...before,
    paid: parts.reduce((sum, { amount }) => sum + amount, 0),
    paidParts: JSON.stringify(parts),
    paidOn: paidInFullOn(parts, before.amount),
  });
}

/** The day of the payment that made it up, in whichever order they were recorded. */
function paidInFullOn(parts: readonly PaidPart[], amount: number): number | null {
  let paid = 0;
  return parts.find((part) => (paid += part.amount) >= amount)?.paidOn ?? null;
}

/** Writes a changed invoice with all that follows from it, and moves it between the sums of its payer. */
export async function putInvoice(draft: Draft, before: Invoice, changed: Invoice): Promise<void> {
  const after: Invoice = {
    ...changed,
    unpaid: changed.paid < changed.amount ? 1 : 0,
    owing: changed.paid + changed.disputed < changed.amount ? 1 : 0,
    isDisputed: changed.disputed > 0 ? 1 : 0,
  };
  draft.put("invoices", after);
  const [was, is] = [settlement(before), settlement(after)];
  await addToTotals(draft, after, {
    disputed: after.isDisputed - before.isDisputed,
    settled: is.settled - was.settled,
    settledLate: is.settledLate - was.settledLate,
    settledDays: is.settledDays - was.settledDays,
  });
}

/** None where it was paid before anybody had it. */
export function daysToPay(from: number, to: number): number {
  return Math.max(0, daysBetween(from, to));
}

function settlement({ unpaid, paidOn, payBy, receivedOn, issuedOn }: Invoice) {
  if (unpaid === 1 || paidOn === null) return { settled: 0, settledLate: 0, settledDays: 0 };
  const settledDays = daysToPay(receivedOn ?? issuedOn, paidOn);
  return { settled: 1, settledLate: paidOn > payBy ? 1 : 0, settledDays };
}
