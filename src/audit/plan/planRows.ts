import { textList } from "../../projection/jsonColumns.ts";
import type { Row } from "../../projection/schema.ts";
import { netAmount } from "../amounts.ts";
import { Lookups } from "../Lookups.ts";
import { todayOf } from "../milestone/milestoneClock.ts";
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
  return plans.map((plan, index) =>
    planRow(plan, answers, { overlaps: overlaps[index] ?? 0, today: todayOf(reading.now()) }, lookups),
  );
}

interface Derived {
  readonly overlaps: number;
  /** First second of the day of reading. */
  readonly today: number;
}

function planRow(
  plan: Row<"plans">,
  answers: readonly Answer[],
  { overlaps, today }: Derived,
  lookups: Lookups,
): PlanRow {
  const { id, reference, title, summary, state } = plan;
  const who = (answer: string) =>
    answers
      .filter((given) => given.plan === id && given.answer === answer)
      .map(({ authority, sequence }) => lookups.organisation(authority, sequence));
  return {
    ...{ id, reference, title, summary, state, cpv: textList(plan.cpv) },
    owner: lookups.organisation(plan.owner, plan.sequence),
    value: netAmount(plan.value, plan.currency),
    startsOn: dayOrNull(plan.startsOn),
    startPassed: state === "planned" && plan.startsOn !== 0 && plan.startsOn < today,
    joined: who("joined"),
    declined: who("declined"),
    overlaps,
    publishedAt: moment(plan.publishedAt),
    changedAt: moment(plan.changedAt),
    lastAct: lookups.act(plan.lastAct),
  };
}
