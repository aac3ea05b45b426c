import { z } from "zod";
import {
  CORRECTION_REASONS,
  PART_ACCEPTANCE_GROUNDS,
  REJECTION_REASONS,
  WAIVER_REASONS,
} from "../../domain/codelists/decisionReasons.ts";
import { textList } from "../../projection/jsonColumns.ts";
import type { Row } from "../../projection/schema.ts";
import { money } from "../amounts.ts";
import { contentUnder } from "../contentUnder.ts";
import { documentsOf } from "../documents.ts";
import { Lookups } from "../Lookups.ts";
import { day } from "../moments.ts";
import type { Reading } from "../Reading.ts";
import type { AttemptView, DecisionView, MilestoneView } from "../views/AgreementView.ts";
import { invoiceViews } from "./invoiceViews.ts";
import { milestoneRows } from "./milestoneRows.ts";
import { paymentViews } from "./paymentViews.ts";

const terms = z.object({
  milestones: z.array(
    z.object({
      number: z.number(),
      deliverables: z.array(z.string()).optional(),
      acceptanceCriteria: z.array(z.string()).optional(),
    }),
  ),
});

/** An agreement's milestones with everything that happened on them. */
export async function milestoneViews(reading: Reading, agreement: string): Promise<MilestoneView[]> {
  const { database } = reading;
  const milestones = await database
    .selectFrom("milestones")
    .selectAll()
    .where("agreement", "=", agreement)
    .orderBy("number")
    .execute();
  const attempts = await database
    .selectFrom("attempts")
    .selectAll()
    .where("agreement", "=", agreement)
    .orderBy("number")
    .orderBy("attempt")
    .execute();
  const rows = await milestoneRows(reading, milestones);
  const invoices = await invoicesOf(reading, agreement);
  const payments = await paymentsOf(reading, agreement);
  const lookups = new Lookups(reading).organisations(...attempts.map(({ decidedBy }) => decidedBy));
  for (const { actHash, decision, corrections } of attempts) lookups.acts(actHash, decision, ...textList(corrections));
  for (const { termsAct, waivedBy } of milestones) lookups.acts(termsAct, waivedBy);
  await lookups.load();
  const promised = await Promise.all(milestones.map((milestone) => promisedIn(reading, milestone)));
  const tried = await Promise.all(
    attempts.map((attempt) => attemptView(reading, attempt, currencyOf(milestones), lookups)),
  );
  return milestones.flatMap((milestone, index) => {
    const row = rows[index];
    if (row === undefined) return [];
    const isIts = ({ milestone: number }: { milestone: number }) => number === milestone.number;
    const waivedBy = lookups.actOrNull(milestone.waivedBy);
    const view: MilestoneView = {
      ...row,
      ...(promised[index] ?? { deliverables: [], acceptance: [] }),
      successful: milestone.successful === null ? null : milestone.successful === 1,
      attempts: tried.filter((_, at) => attempts[at]?.number === milestone.number),
      waived: waivedBy && { reason: WAIVER_REASONS.text(milestone.waivedReason ?? 0), act: waivedBy },
      termsAct: lookups.act(milestone.termsAct),
      invoices: invoices.filter(isIts),
      payments: payments.filter(isIts),
      decisionAct: milestone.decision,
      paymentBuildsOn: milestone.payable === null ? null : (milestone.lastPaymentAct ?? milestone.decision),
      paidBefore: milestone.paid,
    };
    return [view];
  });
}

function currencyOf(milestones: readonly Row<"milestones">[]): string {
  return milestones[0]?.currency ?? "GBP";
}

async function invoicesOf(reading: Reading, agreement: string) {
  const query = reading.database.selectFrom("invoices").selectAll().where("agreement", "=", agreement);
  return invoiceViews(reading, await query.orderBy("sequence").execute());
}

async function paymentsOf(reading: Reading, agreement: string) {
  const query = reading.database.selectFrom("payments").selectAll().where("agreement", "=", agreement);
  return paymentViews(reading, await query.orderBy("sequence").execute());
}

/** What must be delivered and when it counts as done stands in the content of whatever act set the terms. */
async function promisedIn(reading: Reading, { termsAct, number }: Row<"milestones">) {
  const act = await reading.database
    .selectFrom("acts")
    .select("content")
    .where("actHash", "=", termsAct)
    .executeTakeFirst();
  const content = act === undefined ? null : await contentUnder(reading, act.content);
  const term = terms.safeParse(content).data?.milestones.find((milestone) => milestone.number === number);
  return { deliverables: term?.deliverables ?? [], acceptance: term?.acceptanceCriteria ?? [] };
}

async function attemptView(
  reading: Reading,
  attempt: Row<"attempts">,
  currency: string,
  lookups: Lookups,
): Promise<AttemptView> {
  return {
    attempt: attempt.attempt,
    deliveredOn: day(attempt.deliveredOn),
    late: attempt.deliveredOn > attempt.dueOn,
    act: lookups.act(attempt.actHash),
    documents: await documentsOf(reading, await contentUnder(reading, attempt.content)),
    decision: decisionView(attempt, currency, lookups),
  };
}

function decisionView(attempt: Row<"attempts">, currency: string, lookups: Lookups): DecisionView | null {
  const { outcome, decision, decidedOn, decidedBy } = attempt;
  if (outcome === null || decision === null || decidedOn === null || decidedBy === null) return null;
  const corrections = textList(attempt.corrections).map((hash) => lookups.act(hash));
  return {
    outcome: outcome === "accepted" || outcome === "accepted-in-part" ? outcome : "rejected",
    payable: money(attempt.payable ?? 0, attempt.payableVat ?? 0, currency),
    successful: attempt.successful === 1,
    reason: reasonText(outcome, attempt.reason, corrections.length > 0),
    decidedOn: day(decidedOn),
    by: lookups.organisation(decidedBy, lookups.act(decision).sequence),
    act: lookups.act(decision),
    corrections,
  };
}

function reasonText(outcome: string, reason: number | null, corrected: boolean): string | null {
  if (reason === null) return null;
  if (corrected) return CORRECTION_REASONS.text(reason);
  return outcome === "rejected" ? REJECTION_REASONS.text(reason) : PART_ACCEPTANCE_GROUNDS.text(reason);
}
