import { z } from "zod";
import { asRecord } from "../../domain/entry/asRecord.ts";
import { type Money, moneyByRate, moneyOf, moneySchema } from "../../domain/money.ts";
import type { Members } from "../Records.ts";

const Phase = z.looseObject({ budget: moneySchema, startsOn: z.string(), endsOn: z.string() });

/** The phases of an opening as they can be reckoned with. */
function phasesIn(opening: unknown): z.infer<typeof Phase>[] {
  return z.array(Phase).safeParse(asRecord(opening)?.["phases"]).data ?? [];
}

/** What all phases may cost together; undefined where there are none. */
export function budgetOfPhases(opening: unknown): Money | undefined {
  const budgets = phasesIn(opening).map(({ budget }) => budget);
  const [first] = budgets;
  if (first === undefined || budgets.some(({ currency }) => currency !== first.currency)) return undefined;
  const net = new Map<number, number>();
  for (const part of budgets.flatMap((budget) => budget.byRate ?? [budget]))
    net.set(part.vatRate, (net.get(part.vatRate) ?? 0) + part.net);
  const parts = [...net].map(([vatRate, sum]) => ({ vatRate, net: sum }));
  const [only, another] = parts;
  if (only !== undefined && another === undefined) return moneyOf(only.net, only.vatRate, first.currency);
  return moneyByRate(parts, first.currency);
}

/** From the first day of the first phase to the last day of the last. */
export function termOfPhases(opening: unknown): Members | undefined {
  const phases = phasesIn(opening);
  const startsOn = phases.map((phase) => phase.startsOn).sort()[0];
  const endsOn = phases
    .map((phase) => phase.endsOn)
    .sort()
    .at(-1);
  return startsOn === undefined || endsOn === undefined ? undefined : { startsOn, endsOn };
}
