import { addToTotals } from "../count.ts";
import type { Draft } from "../Draft.ts";
import { type PaidPart, paidPartList } from "../jsonColumns.ts";
import { daysBetween } from "../londonDays.ts";
import type { Row } from "../schema.ts";
import { plus } from "../sums.ts";
import { passMoneyTurn } from "./moneyTurn.ts";

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
    paidOn: paidInFullOn(parts, before.asked),
  });
}

/** It asks for so much less, and is in dispute for no more than it still asks for. */
export async function takeBack(
  draft: Draft,
  before: Invoice,
  less: { readonly amount: number; readonly vat: number },
  changed: Partial<Invoice>,
): Promise<void> {
  const [asked, askedVat] = [before.asked - less.amount, before.askedVat - less.vat];
  const disputed = Math.min(before.disputed, asked);
  const disputeReason = disputed === 0 ? null : before.disputeReason;
  const paidOn = asked === 0 ? null : paidInFullOn(paidPartList(before.paidParts), asked);
  await putInvoice(draft, before, { ...before, asked, askedVat, disputed, disputeReason, paidOn, ...changed });
  const milestone = await draft.get("milestones", before.agreement, before.number);
  draft.put("milestones", { ...milestone, invoiced: plus(milestone.invoiced, -less.amount) });
  await addToTotals(draft, before, { invoiced: -less.amount });
  await passMoneyTurn(draft, before.agreement, before.number);
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
    unpaid: changed.paid < changed.asked ? 1 : 0,
    owing: changed.paid + changed.disputed < changed.asked ? 1 : 0,
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
