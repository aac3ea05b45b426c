import { DISPUTE_REASONS } from "../../domain/codelists/paymentReasons.ts";
import { daysToPay } from "../../projection/payment/invoices.ts";
import type { Row } from "../../projection/schema.ts";
import { nextActs } from "../acts/NextAct.ts";
import { money, netAmount } from "../amounts.ts";
import { Lookups } from "../Lookups.ts";
import { todayOf } from "../milestone/milestoneClock.ts";
import { day, dayOrNull } from "../moments.ts";
import type { Reading } from "../Reading.ts";
import type { InvoiceView } from "./InvoiceView.ts";

/** Invoices with what is derived for this moment: days to pay, late. */
export async function invoiceViews(reading: Reading, rows: readonly Row<"invoices">[]): Promise<InvoiceView[]> {
  const lookups = new Lookups(reading);
  for (const { buyer, supplier, id, lastAct } of rows) lookups.organisations(buyer, supplier).acts(id, lastAct);
  await lookups.load();
  return rows.map((row) => invoiceView(row, reading.now(), lookups));
}

function invoiceView(row: Row<"invoices">, now: number, lookups: Lookups): InvoiceView {
  const { id, agreement, number, ownNumber, currency, payBy, disputeReason } = row;
  const paidOn = row.unpaid === 1 ? null : row.paidOn;
  const supplier = lookups.organisation(row.supplier, row.sequence);
  const buyer = lookups.organisation(row.buyer, row.sequence);
  const holds = { payable: true, unpaid: true }; // of what follows the milestone, which is said there
  return {
    ...{ id, agreement, ownNumber, milestone: number },
    ...{ supplier, buyer },
    money: money(row.amount, row.vat, currency),
    issuedOn: day(row.issuedOn),
    receivedOn: dayOrNull(row.receivedOn),
    disputed: row.isDisputed === 1 ? netAmount(row.disputed, currency) : null,
    disputeReason: disputeReason === null ? null : DISPUTE_REASONS.text(disputeReason),
    paid: netAmount(row.paid, currency),
    payBy: day(payBy),
    paidOn: dayOrNull(paidOn),
    daysToPay: daysToPay(row.receivedOn ?? row.issuedOn, paidOn ?? now),
    late: paidOn === null ? row.owing === 1 && payBy < todayOf(now) : paidOn > payBy,
    next: nextActs("invoice", { state: row.state, holds, parties: { supplier: [supplier], buyer: [buyer] } }),
    act: lookups.act(id),
    lastAct: lookups.act(row.lastAct),
  };
}
