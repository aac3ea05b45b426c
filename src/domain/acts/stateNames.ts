import type { Procedure } from "./defineProcedure.ts";
import { type ObjectName, PROCEDURES, type ShownState, type StateOf } from "./procedures.ts";

type Names<State> = [State, ...State[]];

/** The states of an object, in the order of its table. */
export function stateNames<Name extends ObjectName>(object: Name): Names<StateOf<Name>> {
  return Object.keys(PROCEDURES[object].states) as Names<StateOf<Name>>;
}

/** The same, then those that follow from time or sums alone. */
export function shownStateNames<Name extends ObjectName>(object: Name): Names<ShownState<Name>> {
  const { states, derived } = PROCEDURES[object];
  return [...Object.keys(states), ...Object.keys(derived)] as Names<ShownState<Name>>;
}

/** The state for which a register's storage holds a number; undefined where there is none, as for 0 of most objects. */
export function stateOfCode<Name extends ObjectName>(object: Name, code: number): StateOf<Name> | undefined {
  const states: Procedure["states"] = PROCEDURES[object].states;
  return stateNames(object).find((state) => states[String(state)]?.code === code);
}

/** How an object stands, after "it is". */
export function stateWords<Name extends ObjectName>(object: Name, state: ShownState<Name>): string {
  const { states, derived } = PROCEDURES[object];
  const words: Readonly<Record<string, { readonly words: string }>> = { ...states, ...derived };
  return words[String(state)]?.words ?? String(state);
}
