import type { Act, ActKind } from "../../domain/acts/Act.ts";
import type { Explanation } from "./Explanation.ts";
import type { MoneyAct } from "./MoneyActs.ts";

/** What acts say of an amount, kind by kind; null where a kind says nothing of it. */
export type Said<Kind extends ActKind> = {
  readonly [K in Kind]: ((values: Act<K>["values"], currency: string) => string) | null;
};

/** Those acts that say something, in their words. */
export function explained<Kind extends ActKind>(
  acts: readonly MoneyAct[],
  said: Said<Kind>,
  currency: string,
): Explanation[] {
  return acts.flatMap(({ ref, act }) => {
    const words = isOf(act, said) ? wordsOf(act, said, currency) : undefined;
    return words === undefined ? [] : [{ act: ref, words }];
  });
}

function isOf<Kind extends ActKind>(act: Act, said: Said<Kind>): act is Act & Act<Kind> & { kind: Kind } {
  return Object.hasOwn(said, act.kind);
}

function wordsOf<Kind extends ActKind>(
  act: Act<Kind> & { kind: Kind },
  said: Said<Kind>,
  currency: string,
): string | undefined {
  return said[act.kind]?.(act.values, currency);
}
