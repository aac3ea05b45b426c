import { CREDIT_REASONS, DISPUTE_REASONS, INVOICE_WITHDRAWAL_REASONS } from "../../domain/codelists/paymentReasons.ts";
import { daysBetween } from "../../projection/londonDays.ts";
import { daysToPay } from "../../projection/payment/invoices.ts";
import type { Row } from "../../projection/schema.ts";
import { nextActs } from "../acts/NextAct.ts";
import { wordsOf } from "../acts/reasonsGiven.ts";
import { money, netAmount } from "../amounts.ts";
import { Lookups } from "../Lookups.ts";
import { todayOf } from "../milestone/milestoneClock.ts";
import { day, dayOrNull } from "../moments.ts";
import type { Reading } from "../Reading.ts";
import type { InvoiceView } from "./InvoiceView.ts";
import { saidToInvoices } from "./saidToInvoices.ts";

/** Invoices with what is derived for this moment: days to pay, late. */
export async function invoiceViews(reading: Reading, rows: readonly Row<"invoices">[]): Promise<InvoiceView[]> {
  const said = await saidToInvoices(reading, rows);
  const credits = await creditsOf(reading, rows);
  const lookups = new Lookups(reading).acts(...credits.map(({ actHash }) => actHash));
  for (const { buyer, supplier, id, lastAct, withdrawnBy } of rows)
    lookups.organisations(buyer, supplier).acts(id, lastAct, withdrawnBy, said(id).disputedBy, ...said(id).contestedBy);
  await lookups.load();
  return Promise.all(
    rows.map(async (row) => ({
      ...invoiceView(row, reading.now(), lookups),
      ...(await saidTo(row)),
      credits: await creditViews(reading, row, credits, lookups),
      withdrawn: await withdrawalOf(reading, row, lookups),
    })),
  );

  async function saidTo({ id, disputeReason }: Row<"invoices">) {
    const { disputedBy, contestedBy } = said(id);
    return {
      disputeReasons: disputeReason === null ? null : await wordsOf(reading, disputedBy),
      disputedBy: lookups.actOrNull(disputedBy),
      contestedBy: contestedBy.map((hash) => lookups.act(hash)),
    };
  }
}

async function creditsOf({ database }: Reading, rows: readonly Row<"invoices">[]): Promise<Row<"invoiceCredits">[]> {
  const credited = rows.filter((row) => row.credited > 0).map(({ id }) => id);
  if (credited.length === 0) return [];
  const query = database.selectFrom("invoiceCredits").selectAll().where("invoice", "in", credited);
  return query.orderBy("sequence").execute();
}

function creditViews(
  reading: Reading,
  row: Row<"invoices">,
  credits: readonly Row<"invoiceCredits">[],
  lookups: Lookups,
): Promise<InvoiceView["credits"]> {
  const its = credits.filter(({ invoice }) => invoice === row.id);
  return Promise.all(its.map((one) => creditView(reading, row, one, lookups)));
}

async function creditView(
  reading: Reading,
  { currency }: Row<"invoices">,
  { ownNumber, amount, vat, issuedOn, reason, actHash }: Row<"invoiceCredits">,
  lookups: Lookups,
): Promise<InvoiceView["credits"][number]> {
  return {
    ownNumber,
    money: money(amount, vat, currency),
    issuedOn: day(issuedOn),
    reason: CREDIT_REASONS.text(reason),
    reasons: await wordsOf(reading, actHash),
    act: lookups.act(actHash),
  };
}

async function withdrawalOf(
  reading: Reading,
  { withdrawnBy, withdrawalReason }: Row<"invoices">,
  lookups: Lookups,
): Promise<InvoiceView["withdrawn"]> {
  if (withdrawnBy === null) return null;
  const reason = INVOICE_WITHDRAWAL_REASONS.text(withdrawalReason ?? 0);
  return { reason, reasons: await wordsOf(reading, withdrawnBy), act: lookups.act(withdrawnBy) };
}

type Said = "disputeReasons" | "disputedBy" | "contestedBy" | "credits" | "withdrawn";

function invoiceView(row: Row<"invoices">, now: number, lookups: Lookups): Omit<InvoiceView, Said> {
  const { id, agreement, number, ownNumber, currency, disputeReason } = row;
  const supplier = lookups.organisation(row.supplier, row.sequence);
  const buyer = lookups.organisation(row.buyer, row.sequence);
  const untouched = row.paid === 0 && row.credited === 0;
  const holds = { untouched, owed: row.unpaid === 1, payable: true, unpaid: true }; // the last two are the milestone's, and are said there
  return {
    ...{ id, agreement, ownNumber, milestone: number },
    ...{ supplier, buyer },
    money: money(row.amount, row.vat, currency),
    asked: money(row.asked, row.askedVat, currency),
    issuedOn: day(row.issuedOn),
    receivedOn: dayOrNull(row.receivedOn),
    disputed: row.isDisputed === 1 ? netAmount(row.disputed, currency) : null,
    disputeReason: disputeReason === null ? null : DISPUTE_REASONS.text(disputeReason),
    paid: netAmount(row.paid, currency),
    leftToPay: netAmount(row.asked - row.paid, currency),
    ...clockOf(row, now),
    next: nextActs("invoice", { state: row.state, holds, parties: { supplier: [supplier], buyer: [buyer] } }),
    act: lookups.act(id),
    lastAct: lookups.act(row.lastAct),
    buildsOn: row.buildsOn,
  };
}

/** What follows from days: by when it is to be paid, how long it took or has taken, and how late that is. */
function clockOf(
  { asked, unpaid, owing, payBy, receivedOn, issuedOn, paidOn: last }: Row<"invoices">,
  now: number,
): Pick<InvoiceView, "payBy" | "paidOn" | "daysToPay" | "late" | "daysLate"> {
  const paidOn = unpaid === 1 ? null : last;
  const late = paidOn === null ? owing === 1 && payBy < todayOf(now) : paidOn > payBy;
  return {
    payBy: day(payBy),
    paidOn: dayOrNull(paidOn),
    daysToPay: asked === 0 ? null : daysToPay(receivedOn ?? issuedOn, paidOn ?? now),
    late,
    daysLate: late ? daysBetween(payBy, paidOn ?? now) : 0,
  };
}
