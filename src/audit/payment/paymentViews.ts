import { CORRECTION_REASONS } from "../../domain/codelists/decisionReasons.ts";
import { CONTEST_REASONS } from "../../domain/codelists/paymentReasons.ts";
import type { Row } from "../../projection/schema.ts";
import { nextActs } from "../acts/NextAct.ts";
import { money, netAmount } from "../amounts.ts";
import { Lookups } from "../Lookups.ts";
import { day, dayOrNull } from "../moments.ts";
import type { Reading } from "../Reading.ts";
import type { PaymentView } from "./PaymentView.ts";

type Payment = Row<"payments">;
type Correction = Row<"paymentCorrections">;

/** Payments with what counts now and everything that was said before. */
export async function paymentViews(reading: Reading, rows: readonly Payment[]): Promise<PaymentView[]> {
  const corrections = await correctionsOf(
    reading,
    rows.filter(({ corrected }) => corrected === 1),
  );
  const lookups = new Lookups(reading).acts(...corrections.map(({ actHash }) => actHash));
  for (const row of rows) {
    lookups.organisations(row.buyer, row.supplier).acts(row.id, row.lastAct, row.answerAct);
  }
  await lookups.load();
  return rows.map((row) =>
    paymentView(
      row,
      corrections.filter(({ payment }) => payment === row.id),
      lookups,
    ),
  );
}

async function correctionsOf({ database }: Reading, corrected: readonly Payment[]): Promise<Correction[]> {
  if (corrected.length === 0) return [];
  const ids = corrected.map(({ id }) => id);
  return database
    .selectFrom("paymentCorrections")
    .selectAll()
    .where("payment", "in", ids)
    .orderBy("sequence")
    .execute();
}

function paymentView(row: Payment, corrections: readonly Correction[], lookups: Lookups): PaymentView {
  const { id, agreement, number, invoice, currency } = row;
  const payer = lookups.organisation(row.buyer, row.sequence);
  const payee = lookups.organisation(row.supplier, row.sequence);
  const parties = { buyer: [payer], supplier: [payee] };
  return {
    ...{ id, agreement, invoice, milestone: number },
    ...{ payer, payee },
    money: money(row.amount, row.vat, currency),
    recorded: money(row.recordedAmount, row.recordedVat, currency),
    paidOn: day(row.paidOn),
    corrections: corrections.map((correction) => ({
      money: money(correction.amount, correction.vat, currency),
      paidOn: day(correction.paidOn),
      reason: CORRECTION_REASONS.text(correction.reason),
      act: lookups.act(correction.actHash),
    })),
    answer: answerOf(row, lookups),
    next: nextActs("payment", { state: row.state, holds: { unpaid: true }, parties }),
    act: lookups.act(id),
    lastAct: lookups.act(row.lastAct),
  };
}

function answerOf(row: Payment, lookups: Lookups): PaymentView["answer"] {
  const { state, answerAct, receivedOn, received, answerReason, currency } = row;
  if (state === "recorded" || answerAct === null) return null;
  return {
    answer: state,
    receivedOn: dayOrNull(receivedOn),
    received: received === null ? null : netAmount(received, currency),
    reason: answerReason === null ? null : CONTEST_REASONS.text(answerReason),
    act: lookups.act(answerAct),
  };
}
