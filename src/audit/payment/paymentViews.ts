import { CORRECTION_REASONS } from "../../domain/codelists/decisionReasons.ts";
import { CONTEST_REASONS } from "../../domain/codelists/paymentReasons.ts";
import type { Row } from "../../projection/schema.ts";
import { nextActs } from "../acts/NextAct.ts";
import { wordsOf } from "../acts/reasonsGiven.ts";
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
  return Promise.all(
    rows.map((row) =>
      paymentView(
        reading,
        row,
        corrections.filter(({ payment }) => payment === row.id),
        lookups,
      ),
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

async function paymentView(
  reading: Reading,
  row: Payment,
  corrections: readonly Correction[],
  lookups: Lookups,
): Promise<PaymentView> {
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
    corrections: await Promise.all(corrections.map((one) => correctionView(reading, one, { currency, lookups }))),
    answer: await answerOf(reading, row, corrections.at(-1)?.sequence ?? 0, lookups),
    next: nextActs("payment", { state: row.state, holds: { unpaid: true }, parties }),
    act: lookups.act(id),
    lastAct: lookups.act(row.lastAct),
  };
}

async function correctionView(
  reading: Reading,
  { amount, vat, paidOn, reason, actHash }: Correction,
  { currency, lookups }: { currency: string; lookups: Lookups },
): Promise<PaymentView["corrections"][number]> {
  return {
    money: money(amount, vat, currency),
    paidOn: day(paidOn),
    reason: CORRECTION_REASONS.text(reason),
    reasons: await wordsOf(reading, actHash),
    act: lookups.act(actHash),
  };
}

/**
 * The supplier's last word. A payment that counts as not answered though it was, was confirmed with another amount.
 * @param corrected number of the act that corrected the payment last
 */
async function answerOf(
  reading: Reading,
  row: Payment,
  corrected: number,
  lookups: Lookups,
): Promise<PaymentView["answer"]> {
  const { state, answerAct, receivedOn, received, answerReason, currency } = row;
  if (answerAct === null) return null;
  const act = lookups.act(answerAct);
  return {
    answer: state === "contested" ? "contested" : "confirmed",
    toEarlierAmount: state === "recorded" || (state === "contested" && act.sequence < corrected),
    receivedOn: dayOrNull(receivedOn),
    received: received === null ? null : netAmount(received, currency),
    reason: answerReason === null ? null : CONTEST_REASONS.text(answerReason),
    reasons: answerReason === null ? null : await wordsOf(reading, answerAct),
    act,
  };
}
