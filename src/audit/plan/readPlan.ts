import { PLAN_DECLINE_REASONS, PLAN_DROP_REASONS } from "../../domain/codelists/planReasons.ts";
import type { Row } from "../../projection/schema.ts";
import { nextActs } from "../acts/NextAct.ts";
import { wordsOf } from "../acts/reasonsGiven.ts";
import { contentUnder } from "../contentUnder.ts";
import { Lookups } from "../Lookups.ts";
import type { Reading } from "../Reading.ts";
import type { ActRef } from "../views.ts";
import { findPlan } from "./findPlan.ts";
import { planOverlaps } from "./planOverlaps.ts";
import { planRows } from "./planRows.ts";
import type { PlanAnswer, PlanView } from "./PlanView.ts";

/** One plan with its answers and what looks like it; undefined if there is none under this id or reference. */
export async function planView(reading: Reading, idOrReference: string): Promise<PlanView | undefined> {
  const plan = await findPlan(reading, idOrReference);
  if (plan === undefined) return undefined;
  const [row] = await planRows(reading, [plan]);
  if (row === undefined) return undefined;
  const answers = await answersTo(reading, plan.id);
  const lookups = new Lookups(reading).organisations(...answers.map(({ authority }) => authority));
  lookups.acts(plan.contentAct, plan.ownerAct, plan.droppedBy, ...answers.map(({ actHash }) => actHash));
  await lookups.procurements(plan.procurement).load();
  const droppedBy = lookups.actOrNull(plan.droppedBy);
  return {
    ...row,
    version: plan.version,
    contentAct: lookups.act(plan.contentAct),
    ownerAct: lookups.act(plan.ownerAct),
    dropped: await dropping(reading, plan, droppedBy),
    procurement: lookups.procurementOrNull(plan.procurement),
    answers: await Promise.all(answers.map((answer) => planAnswer(reading, plan, answer, lookups))),
    overlapping: await planOverlaps(reading, plan),
    next: nextActs("plan", { state: plan.state, holds: {}, parties: { owner: [row.owner], others: [] } }),
    content: await contentUnder(reading, plan.content),
  };
}

async function dropping(
  reading: Reading,
  { droppedReason }: Row<"plans">,
  act: ActRef | null,
): Promise<PlanView["dropped"]> {
  if (act === null) return null;
  return { reason: PLAN_DROP_REASONS.text(droppedReason ?? 0), reasons: await wordsOf(reading, act.actHash), act };
}

function answersTo({ database }: Reading, plan: string): Promise<Row<"planAnswers">[]> {
  return database.selectFrom("planAnswers").selectAll().where("plan", "=", plan).orderBy("sequence").execute();
}

async function planAnswer(
  reading: Reading,
  plan: Row<"plans">,
  answer: Row<"planAnswers">,
  lookups: Lookups,
): Promise<PlanAnswer> {
  const { authority, sequence, reason, actHash, toAct } = answer;
  return {
    authority: lookups.organisation(authority, sequence),
    answer: answer.answer,
    reason: reason === null ? null : PLAN_DECLINE_REASONS.text(reason),
    reasons: reason === null ? null : await wordsOf(reading, actHash),
    toEarlierVersion: toAct !== plan.contentAct,
    act: lookups.act(actHash),
  };
}
