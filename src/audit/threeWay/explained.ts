import { definitionOf } from "../../domain/acts/definitionOf.ts";
import type { MoneyColumn } from "../../domain/acts/ofMoney.ts";
import type { Explanation } from "./Explanation.ts";
import type { MoneyAct } from "./MoneyActs.ts";

/** Those acts that say something of one of the columns, in their words: of the first that they speak of. */
export function explained(acts: readonly MoneyAct[], columns: readonly MoneyColumn[], currency: string): Explanation[] {
  return acts.flatMap(({ ref, act }) => {
    const { ofMoney } = definitionOf(act.kind);
    if (ofMoney === "nothing") return [];
    const [says] = columns.flatMap((column) => ofMoney[column] ?? []);
    return says === undefined ? [] : [{ act: ref, words: says(act.values, currency) }];
  });
}
