import { formatAmount } from "../../domain/money.ts";
import type { ActRef } from "../views.ts";
import type { ThreeWayTable } from "./ThreeWayTable.ts";

export type Difference = ThreeWayTable["rows"][number]["differences"][number];

/** One reason why two columns differ, with the act that gives it; without an act where something is still to come. */
export interface Explanation {
  readonly words: string;
  readonly act?: ActRef;
}

/** "£2,500 less: act 109 accepted £12,500 in part (…)" */
export function difference(
  between: string,
  net: number,
  currency: string,
  explanations: readonly Explanation[],
): Difference {
  const size = `${formatAmount(Math.abs(net), currency)} ${net < 0 ? "less" : "more"}`;
  const told = explanations.map(({ words, act }) => (act === undefined ? words : `act ${act.sequence} ${words}`));
  const acts = explanations.flatMap(({ act }) => (act === undefined ? [] : [act]));
  return { between, net, words: `${size}: ${told.join("; ")}`, acts };
}
