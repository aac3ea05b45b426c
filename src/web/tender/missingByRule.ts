import type { Missing } from "../../audit/tender/TenderView.ts";

export interface MissingByRule {
  /** How many things are asked for and not said. */
  readonly count: number;
  readonly asked: readonly { readonly rule: string; readonly items: readonly Missing[] }[];
  /** What is not asked for, but cannot be judged from the tender alone. */
  readonly doubts: readonly Missing[];
}

/** What a tender lacks, under the rule that asks for it, in the order in which the rules come first. */
export function missingByRule(missing: readonly Missing[]): MissingByRule {
  const groups = Map.groupBy(missing, ({ rule }) => rule);
  const asked = [...groups].flatMap(([rule, items]) => (rule === null ? [] : [{ rule, items }]));
  return { count: asked.reduce((sum, { items }) => sum + items.length, 0), asked, doubts: groups.get(null) ?? [] };
}
