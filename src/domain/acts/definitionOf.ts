import type { Act, ActExtras, ActKind } from "./Act.ts";
import { ACT_KINDS } from "./actKinds.ts";
import type { ContentProblem } from "./ContentProblem.ts";
import type { ActDefinition, Said } from "./defineAct.ts";
import type { Names } from "./Names.ts";
import type { MoneyColumn } from "./ofMoney.ts";

/** What an act of the kind says of sums. */
type AnyOfMoney =
  Readonly<Partial<Record<MoneyColumn, (values: Act["values"], currency: string) => string>>> | "nothing";

/** A kind's definition as generic code uses it, where act and content have been matched to the kind by parsing. */
export interface AnyActDefinition extends Omit<ActDefinition, "compare" | "says" | "told" | "kind" | "ofMoney"> {
  readonly kind: ActKind;
  compare(act: Act, content: unknown): ContentProblem[];
  told(content: unknown): Readonly<Record<string, unknown>>;
  readonly ofMoney: AnyOfMoney;
  says(act: Act, content: unknown, names: Names, extras: ActExtras): Said;
}

const byKind: ReadonlyMap<string, AnyActDefinition> = new Map(
  Object.entries(ACT_KINDS as unknown as Record<ActKind, AnyActDefinition>),
);

/** @throws RangeError if there is no such kind. */
export function definitionOf(kind: string): AnyActDefinition {
  const definition = byKind.get(kind);
  if (definition === undefined)
    throw new RangeError(`There is no kind of act "${kind}". The kinds are: ${[...byKind.keys()].join(", ")}.`);
  return definition;
}

export function allDefinitions(): AnyActDefinition[] {
  return [...byKind.values()];
}

/** What people call an act of a kind; one that is not known here keeps its own name. */
export function kindWords(kind: string): string {
  return byKind.get(kind)?.called ?? kind;
}
