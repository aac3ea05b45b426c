import { z } from "zod";
import { WAIVER_REASONS } from "../../domain/codelists/decisionReasons.ts";
import { fromRfc3339 } from "../../domain/londonTime.ts";
import { textList } from "../../projection/jsonColumns.ts";
import type { Row } from "../../projection/schema.ts";
import { sumOf } from "../../projection/sums.ts";
import { type NextAct, nextActs } from "../acts/NextAct.ts";
import { reasonsGiven } from "../acts/reasonsGiven.ts";
import { contentUnder } from "../contentUnder.ts";
import { Lookups } from "../Lookups.ts";
import { invoiceViews } from "../payment/invoiceViews.ts";
import { paymentViews } from "../payment/paymentViews.ts";
import type { Reading } from "../Reading.ts";
import { milestoneRows } from "./milestoneRows.ts";
import type { MilestoneRow, MilestoneView } from "./MilestoneView.ts";
import { attemptView } from "./readAttempt.ts";

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
  const inForce = await isInForce(reading, agreement);
  const invoices = await invoicesOf(reading, agreement);
  const payments = await paymentsOf(reading, agreement);
  const lookups = new Lookups(reading).organisations(...attempts.map(({ decidedBy }) => decidedBy));
  for (const { actHash, decision, corrections } of attempts) lookups.acts(actHash, decision, ...textList(corrections));
  for (const { termsAct, waivedBy } of milestones) lookups.acts(termsAct, waivedBy);
  await lookups.load();
  const promised = await Promise.all(milestones.map((milestone) => promisedIn(reading, milestone)));
  const waivers = await Promise.all(milestones.map((milestone) => waiver(reading, milestone, lookups)));
  const tried = await Promise.all(
    milestones.map((milestone) => {
      const its = attempts.filter(({ number }) => number === milestone.number);
      return Promise.all(its.map((attempt) => attemptView(reading, attempt, milestone, lookups)));
    }),
  );
  return milestones.flatMap((milestone, index) => {
    const row = rows[index];
    if (row === undefined) return [];
    const isIts = ({ milestone: number }: { milestone: number }) => number === milestone.number;
    const view: MilestoneView = {
      ...row,
      ...(promised[index] ?? { deliverables: [], acceptance: [] }),
      successful: milestone.successful === null ? null : milestone.successful === 1,
      attempts: tried[index] ?? [],
      waived: waivers[index] ?? null,
      termsAct: lookups.act(milestone.termsAct),
      invoices: invoices.filter(isIts),
      payments: payments.filter(isIts),
      next: whatIsNext(milestone, row, { inForce, deliveredBefore: isRecent(reading, waivers[index]) }),
      decisionAct: milestone.decision,
      paymentBuildsOn: milestone.payable === null ? null : (milestone.lastPaymentAct ?? milestone.decision),
      paidBefore: milestone.paid,
    };
    return [view];
  });
}

function whatIsNext(
  { state, decision, payable, paid, invoiced }: Row<"milestones">,
  { buyer, supplier }: MilestoneRow,
  conditions: { inForce: boolean; deliveredBefore: boolean },
): NextAct[] {
  const owed = payable ?? 0;
  const holds = { ...conditions, decided: decision !== null, payable: sumOf(invoiced) < owed, unpaid: paid < owed };
  return nextActs("milestone", { state, holds, parties: { buyer: [buyer], supplier: [supplier] } });
}

/** So long after a waiver, what was delivered before it may still be recorded (contracts/libraries/Dates.sol). */
const DAYS_AFTERWARDS = 30;

function isRecent({ now }: Reading, waived: MilestoneView["waived"] | undefined): boolean {
  return waived != null && now() <= fromRfc3339(waived.act.recordedAt) + DAYS_AFTERWARDS * 86_400;
}

async function isInForce({ database }: Reading, agreement: string): Promise<boolean> {
  const row = database.selectFrom("agreements").select("state").where("id", "=", agreement);
  return (await row.executeTakeFirst())?.state === "in-force";
}

async function waiver(
  reading: Reading,
  { state, waivedBy, waivedReason }: Row<"milestones">,
  lookups: Lookups,
): Promise<MilestoneView["waived"]> {
  const act = lookups.actOrNull(waivedBy);
  if (act === null || state !== "waived") return null; // delivered before it, which was recorded after it
  const { reasons } = await reasonsGiven(reading, act.actHash);
  return { reason: WAIVER_REASONS.text(waivedReason ?? 0), reasons, act };
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
