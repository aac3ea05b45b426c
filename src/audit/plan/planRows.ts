import { textList } from "../../projection/jsonColumns.ts";
import type { Row } from "../../projection/schema.ts";
import { netAmount } from "../amounts.ts";
import { Lookups } from "../Lookups.ts";
import { dayOrNull, moment } from "../moments.ts";
import type { Reading } from "../Reading.ts";
import { countOverlaps } from "./planOverlaps.ts";
import type { PlanRow } from "./PlanView.ts";

type Answer = Row<"planAnswers">;

/** Plans as lists show them, with who answered and how many look alike. */
export async function planRows(reading: Reading, plans: readonly Row<"plans">[]): Promise<PlanRow[]> {
  if (plans.length === 0) return [];
  const ids = plans.map(({ id }) => id);
  const answers = await reading.database
    .selectFrom("planAnswers")
    .selectAll()
    .where("plan", "in", ids)
    .orderBy("sequence")
    .execute();
  const lookups = new Lookups(reading);
  lookups.organisations(...plans.map(({ owner }) => owner), ...answers.map(({ authority }) => authority));
  await lookups.acts(...plans.map(({ lastAct }) => lastAct)).load();
  const overlaps = await Promise.all(plans.map((plan) => countOverlaps(reading, plan)));
  return plans.map((plan, index) => planRow(plan, answers, overlaps[index] ?? 0, lookups));
}

function planRow(plan: Row<"plans">, answers: readonly Answer[], overlaps: number, lookups: Lookups): PlanRow {
  const who = (answer: string) =>
    answers
      .filter((given) => given.plan === plan.id && given.answer === answer)
      .map(({ authority, sequence }) => lookups.organisation(authority, sequence));
  return {
    id: plan.id,
    reference: plan.reference,
    owner: lookups.organisation(plan.owner, plan.sequence),
    title: plan.title,
    summary: plan.summary,
    state: plan.state,
    value: netAmount(plan.value, plan.currency),
    startsOn: dayOrNull(plan.startsOn),
    cpv: textList(plan.cpv),
    joined: who("joined"),
    declined: who("declined"),
    overlaps,
    publishedAt: moment(plan.publishedAt),
    changedAt: moment(plan.changedAt),
    lastAct: lookups.act(plan.lastAct),
  };
}
